package id.satupintu.intake.adapter.in.web;

import id.satupintu.contracts.Channel;
import id.satupintu.contracts.ComplaintKind;
import id.satupintu.contracts.Confidentiality;
import id.satupintu.contracts.Tier;
import id.satupintu.intake.adapter.out.vault.Reporter;
import id.satupintu.intake.domain.Whereabouts;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report in which nothing is wrong any more; not yet numbered, not yet redacted. Holds personal data. */
record CheckedReport(
        Channel channel,
        ComplaintKind kind,
        String title,
        String body,
        Whereabouts.Found place,
        @Nullable LocalDate incidentDate,
        Confidentiality confidentiality,
        List<Tier> triedTiers,
        boolean rtMayKnowReporter,
        @Nullable Reporter reporter) {

    /** Says nothing, so that no log can. */
    @Override
    public String toString() {
        return "CheckedReport[…]";
    }
}
