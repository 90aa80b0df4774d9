package id.satupintu.platform.local.cli;

import static id.satupintu.platform.local.cli.Words.say;

import id.satupintu.platform.local.clock.ClockFile;
import id.satupintu.platform.local.process.ProcessRecord;
import id.satupintu.platform.local.process.SystemTable;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Where everything answers. */
final class Addresses {
    private Addresses() {}

    static void print(List<ProcessRecord> running) {
        running.stream()
                .filter(process -> process.name().equals(SystemTable.GATEWAY))
                .forEach(door -> System.out.println(say("up.open", door.port())));
        for (ProcessRecord process : running) {
            String scheme =
                    switch (process.name()) {
                        case SystemTable.BROKER -> "kafka://";
                        case SystemTable.STORE -> "mongodb://";
                        case SystemTable.MAIL -> "smtp://";
                        default -> "http://";
                    };
            System.out.printf("  %-22s %s127.0.0.1:%d%n", process.name(), scheme, process.port());
        }
        System.out.println(say("up.next"));
    }

    /** Says so when business time is not the machine's. */
    static void printClock(ClockFile clock) {
        clock.running()
                .ifPresent(running -> System.out.println(
                        say("up.clock", running.instant().truncatedTo(ChronoUnit.SECONDS), running.speed())));
    }
}
