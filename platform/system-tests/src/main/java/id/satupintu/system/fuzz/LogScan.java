package id.satupintu.system.fuzz;

import id.satupintu.platform.local.process.Home;
import id.satupintu.platform.local.process.SystemTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks for what a service's log should not hold after bad input: errors, and stack traces at any level. */
final class LogScan {
    private static final Pattern ERROR = Pattern.compile("\\sERROR\\s");
    private static final Pattern FRAME = Pattern.compile("^\\s+at [\\w.$/]+\\(");

    private LogScan() {}

    static void of(Home home, Findings findings) throws IOException {
        for (String service : Stream.concat(SystemTable.SERVICES.stream(), Stream.of(SystemTable.GATEWAY))
                .toList()) {
            Path log = home.log(service);
            if (!Files.exists(log)) {
                continue;
            }
            String[] before = {""};
            try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
                lines.forEach(line -> {
                    if (ERROR.matcher(line).find()) {
                        findings.fault(service + ": an error in the log", line);
                    } else if (FRAME.matcher(line).find()
                            && !FRAME.matcher(before[0]).find()) {
                        findings.fault(service + ": a stack trace in the log", before[0] + "\n" + line);
                    }
                    before[0] = line;
                });
            }
        }
    }
}
