package id.satupintu.escalation.adapter.in.web;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.escalation.EvidenceFlag;
import id.satupintu.escalation.adapter.in.web.EvidenceView.FlagView;
import id.satupintu.escalation.domain.Case;
import id.satupintu.escalation.domain.Subject;
import id.satupintu.escalation.domain.evidence.Evidence;
import id.satupintu.platform.web.Officer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Shows evidence, with its flags in plain words. */
public final class EvidenceViews {
    private static final double METRES_PER_KM = 1_000;

    private final CaseTexts texts;
    private final Function<String, Optional<ComplaintId>> complaintOf;
    private final CaseDesk desk;

    /** @param complaintOf the complaint that evidence belongs to */
    public EvidenceViews(CaseTexts texts, Function<String, Optional<ComplaintId>> complaintOf, CaseDesk desk) {
        this.texts = texts;
        this.complaintOf = complaintOf;
        this.desk = desk;
    }

    /** Without naming other cases. */
    List<EvidenceView> of(Case known) {
        return known.evidence().stream().map(one -> view(one, flag -> null)).toList();
    }

    /** With the other cases that {@code officer} may see. */
    List<EvidenceView> of(Case known, Officer officer) {
        return known.evidence().stream()
                .map(one -> view(one, flag -> other(flag, known, officer)))
                .toList();
    }

    private EvidenceView view(Evidence one, Function<EvidenceFlag, @Nullable Other> other) {
        return new EvidenceView(
                one.evidenceId(),
                one.phase(),
                one.unit(),
                one.contentType(),
                one.bytes(),
                one.sha256(),
                one.receivedAt(),
                one.takenAt(),
                one.distanceMetres(),
                one.picture(),
                one.named(),
                one.flags().stream().map(flag -> flag(flag, other.apply(flag))).toList(),
                notes(one));
    }

    /** Where the same was evidence before, when the officer may know. */
    private record Other(ComplaintId complaintId, boolean thisCase) {}

    private @Nullable Other other(EvidenceFlag flag, Case known, Officer officer) {
        String id = flag.otherEvidenceId();
        if (id == null) {
            return null;
        }
        ComplaintId own = Objects.requireNonNull(known.subject(), "A case that was opened has a subject")
                .complaintId();
        if (known.evidence().stream().anyMatch(one -> one.evidenceId().equals(id))) {
            return new Other(own, true);
        }
        return complaintOf
                .apply(id)
                .flatMap(complaint -> desk.find(officer, complaint.value()))
                .map(Case::subject)
                .map(Subject::complaintId)
                .map(complaint -> new Other(complaint, false))
                .orElse(null);
    }

    private FlagView flag(EvidenceFlag flag, @Nullable Other other) {
        String key = "flag." + flag.code();
        BothLanguages text =
                switch (flag.code()) {
                    case RECYCLED_FILE, RECYCLED_PHOTO ->
                        other == null
                                ? texts.text(key + ".elsewhere")
                                : other.thisCase()
                                        ? texts.text(key + ".here")
                                        : texts.text(
                                                key + ".known",
                                                same(other.complaintId().value()));
                    case OLDER_THAN_CASE, TAKEN_IN_FUTURE -> texts.text(key, span(flag.seconds()));
                    case FAR_AWAY -> texts.text(key, kilometres(flag.metres()));
                };
        BothLanguages whole = flag.turn() == null ? text : text.and(texts.text("flag.turn." + flag.turn()));
        return new FlagView(flag.code(), whole, other == null ? null : other.complaintId());
    }

    private List<BothLanguages> notes(Evidence one) {
        List<BothLanguages> notes = new ArrayList<>();
        if (one.picture() && one.takenAt() == null) {
            notes.add(texts.text("evidence.no-time"));
        }
        if (one.picture() && one.distanceMetres() == null) {
            notes.add(texts.text("evidence.no-place"));
        }
        return notes;
    }

    /** Days from the third on, else hours, else minutes. */
    private BothLanguages span(@Nullable Long seconds) {
        Duration span = Duration.ofSeconds(seconds == null ? 0 : seconds);
        return span.toDays() > 2
                ? texts.text("evidence.days", same(Long.toString(span.toDays())))
                : span.toHours() > 0
                        ? texts.text("evidence.hours", same(Long.toString(span.toHours())))
                        : texts.text("evidence.minutes", same(Long.toString(Math.max(1, span.toMinutes()))));
    }

    static BothLanguages kilometres(@Nullable Integer metres) {
        double km = (metres == null ? 0 : metres) / METRES_PER_KM;
        String pattern = km < 10 ? "%.1f" : "%.0f";
        return new BothLanguages(
                String.format(Locale.of("id"), pattern, km), String.format(Locale.ENGLISH, pattern, km));
    }

    private static BothLanguages same(String value) {
        return new BothLanguages(value, value);
    }
}
