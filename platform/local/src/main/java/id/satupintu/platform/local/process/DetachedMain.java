package id.satupintu.platform.local.process;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Runs another main class so that it outlives the terminal it was started from, with its output in a bounded log.
 *
 * <p>Arguments: the log file, the main class, then the arguments of that main class.
 */
public final class DetachedMain {
    /** Bytes; with the file put aside, a process keeps at most twice this. */
    private static final long LOG_LIMIT = 8 * 1024 * 1024;

    private DetachedMain() {}

    public static void main(String[] arguments) throws ReflectiveOperationException, IOException {
        Signal.handle(new Signal("INT"), SignalHandler.SIG_IGN);
        Signal.handle(new Signal("HUP"), SignalHandler.SIG_IGN);
        PrintStream log =
                new PrintStream(new RotatingLog(Path.of(arguments[0]), LOG_LIMIT), true, StandardCharsets.UTF_8);
        System.setOut(log);
        System.setErr(log);
        Precedence.tellGroup();
        try {
            Class.forName(arguments[1]).getMethod("main", String[].class).invoke(null, (Object)
                    Arrays.copyOfRange(arguments, 2, arguments.length));
        } catch (InvocationTargetException failed) {
            failed.printStackTrace();
            System.exit(1);
        }
    }
}
