package id.satupintu.system.faults.load;

/**
 * How lively a town is.
 *
 * @param reportsPerSecond handed in while the run lasts
 * @param disputePercent of the resolutions that the reporter does not accept
 * @param ignorePercent of the cases that an officer leaves to the clock
 */
public record Habits(double reportsPerSecond, int disputePercent, int ignorePercent) {

    /** A working day. */
    public static Habits usual() {
        return new Habits(4, 20, 35);
    }

    /** Everybody quarrels: cases are resolved and reopened as fast as people can. */
    public static Habits quarrelsome() {
        return new Habits(4, 90, 0);
    }
}
