package id.satupintu.platform.local.process;

import java.nio.file.Path;

/**
 * Where things lie.
 *
 * @param project the checkout with the built jars
 * @param data the folder of one system: its log, its store, its secrets, its processes
 */
public record Home(Path project, Path data) {

    /** Unpacked applications and their start caches; shared by all systems of this checkout, and safe to delete. */
    public Path run() {
        return project.resolve(".satupintu").resolve("run");
    }

    public Path logs() {
        return data.resolve("logs");
    }

    public Path log(String process) {
        return logs().resolve(process + ".log");
    }

    /** What the JVM itself says before and after the process's own log; one start's worth. */
    public Path startLog(String process) {
        return logs().resolve(process + ".start.log");
    }

    public Path processes() {
        return data.resolve("processes");
    }

    public Path readyFile(String process) {
        return processes().resolve(process + ".ready");
    }

    public Path secrets() {
        return data.resolve("secrets");
    }

    public Path kafka() {
        return data.resolve("kafka");
    }

    public Path store() {
        return data.resolve("store");
    }

    public Path mail() {
        return data.resolve("mail");
    }

    public Path clock() {
        return data.resolve("clock.json");
    }

    public Path plan() {
        return data.resolve("system.json");
    }

    public Path ledger() {
        return data.resolve("ledger.tsv");
    }
}
