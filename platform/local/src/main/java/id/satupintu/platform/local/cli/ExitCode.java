package id.satupintu.platform.local.cli;

/** What the command says to the shell; {@code satupintu --help} lists them. */
final class ExitCode {
    static final int DONE = 0;
    /** A process did not start, or the demo found something lost, doubled or leaked. */
    static final int FAILED = 1;
    /** Wrong options; the script uses it too when there is no JDK 25. */
    static final int USAGE = 2;

    static final int DISK_FULL = 3;
    static final int PORT_TAKEN = 4;

    private ExitCode() {}
}
