package id.satupintu.escalation.adapter.in.web;

import id.satupintu.escalation.adapter.in.web.EvidenceView.FlagView;
import id.satupintu.platform.web.page.Wording;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words the evidence of a case on its page. */
final class EvidenceWords {
    private static final int SHORT_HASH = 12;

    private EvidenceWords() {}

    /**
     * A piece of evidence.
     *
     * @param smallHref of the picture in the list; null for what is no picture
     * @param facts when the server had it, when and how far away it was taken
     * @param named whether progress or a resolution has named it
     */
    record EvidenceRow(
            String id,
            String href,
            @Nullable String smallHref,
            String name,
            List<String> facts,
            List<FlagRow> flags,
            String seal,
            boolean named) {}

    /** @param href of the other case, where the officer may see it */
    record FlagRow(String words, @Nullable String href) {}

    static List<EvidenceRow> rows(CaseView view, Wording wording) {
        return view.evidence().stream()
                .map(one -> row(view, one, wording))
                .toList()
                .reversed();
    }

    private static EvidenceRow row(CaseView view, EvidenceView one, Wording wording) {
        String href = "/api/v1/cases/" + view.complaintId().value() + "/evidence/" + one.evidenceId();
        return new EvidenceRow(
                one.evidenceId(),
                href,
                one.picture() ? href + "?size=small" : null,
                name(one, wording),
                facts(one, wording),
                one.flags().stream().map(flag -> flag(view, flag, wording)).toList(),
                one.sha256().substring(0, SHORT_HASH),
                one.named());
    }

    private static String name(EvidenceView one, Wording wording) {
        if (one.picture()) {
            return wording.text("halaman.bukti.photo." + one.phase().name());
        }
        return wording.text(
                one.contentType().startsWith("audio/") ? "halaman.bukti.recording" : "halaman.bukti.document");
    }

    private static List<String> facts(EvidenceView one, Wording wording) {
        List<String> facts = new ArrayList<>();
        facts.add(wording.text(
                "halaman.bukti.received",
                wording.time(one.receivedAt()),
                one.unit().name()));
        if (one.takenAt() != null) {
            facts.add(wording.text("halaman.bukti.taken", wording.time(one.takenAt())));
        }
        if (one.distanceMetres() != null) {
            facts.add(
                    one.distanceMetres() == 0
                            ? wording.text("halaman.bukti.here")
                            : wording.text(
                                    "halaman.bukti.away", in(wording, EvidenceViews.kilometres(one.distanceMetres()))));
        }
        one.notes().forEach(note -> facts.add(in(wording, note)));
        return facts;
    }

    private static FlagRow flag(CaseView view, FlagView flag, Wording wording) {
        boolean another =
                flag.otherComplaintId() != null && !flag.otherComplaintId().equals(view.complaintId());
        return new FlagRow(in(wording, flag.text()), another ? "/meja/" + flag.otherComplaintId() : null);
    }

    private static String in(Wording wording, BothLanguages both) {
        return wording.english() ? both.en() : both.id();
    }
}
