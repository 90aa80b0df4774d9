package id.satupintu.platform.local.process;

import java.util.List;

/** Who is told how a start or a stop goes on. Called from several threads. */
public interface Progress {

    void alreadyRuns(ProcessRecord process);

    void starting(ProcessSpec process);

    void ready(ProcessSpec process, double seconds);

    void stopping(ProcessRecord process);

    void stopped(ProcessRecord process, double seconds, boolean hard);

    /** The start caches of these processes are being made. */
    void makingStartCaches(List<String> processes);
}
