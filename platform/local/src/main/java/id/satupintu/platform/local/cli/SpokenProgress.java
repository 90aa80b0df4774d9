package id.satupintu.platform.local.cli;

import static id.satupintu.platform.local.cli.Words.say;

import id.satupintu.platform.local.process.ProcessRecord;
import id.satupintu.platform.local.process.ProcessSpec;
import id.satupintu.platform.local.process.Progress;
import java.util.List;

/** One line per process on standard error; standard output is for what was asked for. */
public final class SpokenProgress implements Progress {

    @Override
    public void alreadyRuns(ProcessRecord process) {
        line("progress.already-runs", process.name(), process.pid());
    }

    @Override
    public void starting(ProcessSpec process) {
        line("progress.starting", process.name(), process.port());
    }

    @Override
    public void ready(ProcessSpec process, double seconds) {
        line("progress.ready", process.name(), seconds);
    }

    @Override
    public void stopping(ProcessRecord process) {
        line("progress.stopping", process.name());
    }

    @Override
    public void stopped(ProcessRecord process, double seconds, boolean hard) {
        line(hard ? "progress.stopped-hard" : "progress.stopped", process.name(), seconds);
    }

    @Override
    public void makingStartCaches(List<String> processes) {
        line("progress.start-caches", processes.size());
    }

    private static synchronized void line(String key, Object... values) {
        System.err.println(say(key, values));
    }
}
