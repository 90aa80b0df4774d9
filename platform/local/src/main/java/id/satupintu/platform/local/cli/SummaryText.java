package id.satupintu.platform.local.cli;

import static id.satupintu.platform.local.cli.Words.say;

import id.satupintu.platform.local.demo.DemoSummary;

/** A demo's summary for a person. */
final class SummaryText {
    private SummaryText() {}

    static String of(DemoSummary s) {
        return String.join(
                "\n",
                say("summary.heading", s.seconds(), s.speed()),
                say("summary.accepted", s.accepted(), s.acceptedInFolder()),
                say("summary.wrong", s.lost(), s.duplicated(), s.holes(), s.personalDataFound(), s.redelivered()),
                say("summary.closed", s.closed(), s.closedByTier(), s.closures()),
                say("summary.otherwise", s.open(), s.endedOtherwise()),
                say(
                        "summary.course",
                        s.escalatedByDeadline(),
                        s.escalatedByOfficer(),
                        s.heldForReview(),
                        s.returned(),
                        s.reopened()),
                say("summary.time", s.onTime(), s.late(), s.noticesSent()));
    }
}
