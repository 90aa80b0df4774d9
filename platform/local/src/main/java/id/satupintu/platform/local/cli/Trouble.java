package id.satupintu.platform.local.cli;

import static id.satupintu.platform.local.cli.Words.say;

import id.satupintu.platform.local.process.CannotStartException.Reason;
import id.satupintu.platform.local.process.CannotStartException.Reason.DiskNearlyFull;
import id.satupintu.platform.local.process.CannotStartException.Reason.NotBuilt;
import id.satupintu.platform.local.process.CannotStartException.Reason.PortTaken;
import id.satupintu.platform.local.process.CannotStartException.Reason.ProcessFailed;
import id.satupintu.platform.local.process.Readiness;

/** Says why the system did not start, and what to do. */
final class Trouble {
    private Trouble() {}

    /** Prints it and returns the exit code. */
    static int explain(Reason reason) {
        return switch (reason) {
            case PortTaken taken -> {
                System.err.println(say("trouble.port-taken", taken.port(), taken.process()));
                yield ExitCode.PORT_TAKEN;
            }
            case DiskNearlyFull full -> {
                System.err.println(
                        say("trouble.disk-full", full.freeMegabytes(), full.folder(), Readiness.LEAST_FREE_MEGABYTES));
                yield ExitCode.DISK_FULL;
            }
            case NotBuilt missing -> {
                System.err.println(say("trouble.not-built", missing.application()));
                yield ExitCode.FAILED;
            }
            case ProcessFailed failed -> {
                failed.lastLines().forEach(line -> System.err.println("    " + line));
                System.err.println(say(
                        failed.ended() ? "trouble.process-ended" : "trouble.process-slow",
                        failed.process(),
                        failed.log()));
                yield ExitCode.FAILED;
            }
        };
    }
}
