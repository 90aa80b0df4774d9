package id.satupintu.system.faults.load;

/**
 * How lively a town is.
 *
 * @param reportsPerSecond handed in while the run lasts
 * @param disputePercent of the resolutions that the reporter does not accept
 * @param ignorePercent of the cases that an officer leaves to the clock
 * @param impatient officers settle at once what comes in, and try again and again whether it has come back to them
 */
public record Habits(double reportsPerSecond, int disputePercent, int ignorePercent, boolean impatient) {

    /** A working day. */
    public static Habits usual() {
        return new Habits(4, 20, 35, false);
    }

    /** Everybody quarrels: cases are resolved and reopened as fast as people can. */
    public static Habits quarrelsome() {
        return new Habits(1, 95, 0, true);
    }
}
