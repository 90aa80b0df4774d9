package id.satupintu.platform.local.process;

import java.nio.file.Path;

/** The JDK that runs the launcher, and with it everything else. */
record JavaHome(Path folder, String version) {

    static JavaHome current() {
        return new JavaHome(Path.of(System.getProperty("java.home")), System.getProperty("java.vm.version"));
    }

    Path java() {
        return folder.resolve("bin").resolve("java");
    }
}
