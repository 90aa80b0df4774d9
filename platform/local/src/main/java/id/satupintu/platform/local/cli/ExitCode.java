package id.satupintu.platform.local.cli;

/** What the command says to the shell; {@code satupintu --help} lists them. */
public final class ExitCode {
    public static final int DONE = 0;
    /** A process did not start, or the demo found something lost, doubled or leaked. */
    public static final int FAILED = 1;
    /** Wrong options; the script uses it too when there is no JDK 25. */
    public static final int USAGE = 2;

    public static final int DISK_FULL = 3;
    public static final int PORT_TAKEN = 4;

    private ExitCode() {}
}
