package id.satupintu.system.fuzz;

import id.satupintu.platform.local.process.LocalSystem;
import id.satupintu.platform.local.process.ProcessRecord;
import id.satupintu.platform.local.process.ResidentMemory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the processes are: their ids, and what they hold when everything that can be freed is freed.
 *
 * @param kept by process, kilobytes of heap still in use after a full collection
 * @param resident by process, kilobytes of the machine's memory
 */
record Vitals(Map<String, Long> pids, Map<String, Long> kept, Map<String, Long> resident) {
    /** Younger JDKs write {@code DefNew} and {@code Tenured}, older ones {@code generation}. */
    private static final Pattern GENERATION = Pattern.compile("^\\s*(?:DefNew|Tenured|.* generation|.*-heap)\\b");

    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    static Vitals of(LocalSystem system) throws IOException, InterruptedException {
        Map<String, Long> pids = new TreeMap<>();
        Map<String, Long> kept = new TreeMap<>();
        Map<String, Long> resident = new TreeMap<>();
        for (ProcessRecord process : system.running()) {
            pids.put(process.name(), process.pid());
            jcmd(process.pid(), "GC.run");
            kept.put(process.name(), heap(jcmd(process.pid(), "GC.heap_info")));
            resident.put(process.name(), ResidentMemory.kilobytes(process.pid()).orElse(0));
        }
        return new Vitals(pids, kept, resident);
    }

    /** The lines of the generations, without what lies beside the heap. */
    private static long heap(String info) {
        long used = 0;
        for (String line : info.split("\n")) {
            Matcher figure = USED.matcher(line);
            if (GENERATION.matcher(line).find() && figure.find()) {
                used += Long.parseLong(figure.group(1));
            }
        }
        return used;
    }

    private static String jcmd(long pid, String command) throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process process = new ProcessBuilder(jcmd.toString(), Long.toString(pid), command)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
