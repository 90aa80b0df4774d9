package id.satupintu.system.faults.nemesis;

/** What the nemesis can do to a running system. */
public enum FaultKind {
    /** kill -9 of one instance of a service. */
    KILL_SERVICE(10),
    /** kill -9 of the broker. */
    KILL_BROKER(5),
    /** kill -9 of the store. */
    KILL_STORE(5),
    /** kill -9 of two or three processes at the same moment, foundations among them. */
    KILL_TOGETHER(3),
    /** kill -9 of every process but the mail sink. */
    KILL_ALL(1),
    /** An instance joins, and another is killed while partitions move. */
    KILL_DURING_REBALANCE(4),
    /** Intake is killed within moments of having answered a burst of reports: their events may not be on Kafka. */
    KILL_DURING_RELAY(5),
    /** A keeper of clocks is killed while the deadlines of a day fall due. */
    KILL_DURING_TIMER(4),
    /** What a service heard is written and cannot be acknowledged; then it is killed, and hears it again. */
    KILL_BEFORE_COMMIT(5),
    /** SIGSTOP, sometimes for longer than the broker waits for a sign of life. */
    PAUSE(8),
    /** Every write of the store to its disk is refused. */
    DISK_FULL_STORE(4),
    /** Every write of the broker to its disk is refused; Kafka then ends by itself. */
    DISK_FULL_BROKER(1),
    /** Connections between a service and the store are cut. */
    CUT_STORE(7),
    /** Connections between a service and the broker are cut. */
    CUT_BROKER(7),
    /** kill -9 of the gateway, through which citizens come. */
    KILL_GATEWAY(4),
    /** Connections between the gateway and a service are cut. */
    CUT_GATEWAY(5),
    /** A service lives for a while with its clock hours ahead or behind. */
    CLOCK_SKEW(4),
    /** Stopped politely, and started. */
    RESTART(3),
    /** An instance more for a while: partitions and deadlines move there and back. */
    SCALE(3);

    private final int share;

    FaultKind(int share) {
        this.share = share;
    }

    /** How often it comes, against the others. */
    int share() {
        return share;
    }

    /** False for a disk that fills up where a running process cannot be given a limit (Linux can). */
    public boolean isPossible() {
        return (this != DISK_FULL_STORE && this != DISK_FULL_BROKER) || Signals.canFillDisk();
    }
}
