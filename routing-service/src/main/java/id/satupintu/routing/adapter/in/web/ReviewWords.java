package id.satupintu.routing.adapter.in.web;

import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.UnitKind;
import id.satupintu.contracts.UnitRef;
import id.satupintu.contracts.routing.RoutingEvent.ArchiveReason;
import id.satupintu.contracts.routing.RoutingEvent.ExternalStatus;
import id.satupintu.contracts.routing.RoutingEvent.Suggestion;
import id.satupintu.contracts.routing.UnitEvent.UnitPublished;
import id.satupintu.platform.web.page.ClockView;
import id.satupintu.platform.web.page.Option;
import id.satupintu.platform.web.page.StatusView;
import id.satupintu.platform.web.page.Wording;
import id.satupintu.routing.domain.directory.UnitDirectory;
import id.satupintu.routing.domain.disposition.Classification;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Words the pages of the review queue. */
public final class ReviewWords {
    /** Dossier 1.2, C1: verified within three working days; days are counted here, the working calendar is escalation's. */
    private static final Duration TO_BE_DECIDED = Duration.ofDays(3);

    private static final Set<UnitKind> TAKE_CASES = Set.of(
            UnitKind.DESA,
            UnitKind.KELURAHAN,
            UnitKind.KECAMATAN,
            UnitKind.OPD,
            UnitKind.INSPEKTORAT,
            UnitKind.SEKRETARIAT_DAERAH,
            UnitKind.BUMD);
    private static final Set<UnitKind> OUTSIDE =
            Set.of(UnitKind.PROVINCIAL, UnitKind.INSTANSI_VERTIKAL, UnitKind.BUMN, UnitKind.EXTERNAL);

    private final MessageSource texts;
    private final UnitDirectory directory;
    private final ReadingFacts facts = new ReadingFacts();
    private final Clock clock;
    private final ZoneId zone;

    public ReviewWords(MessageSource texts, UnitDirectory directory, Clock clock, ZoneId zone) {
        this.texts = texts;
        this.directory = directory;
        this.clock = clock;
        this.zone = zone;
    }

    /** A line of the queue. */
    record Row(
            String id,
            String href,
            String title,
            String place,
            String received,
            String reason,
            @Nullable String best,
            ClockView clock) {}

    /** A report that waits for a decision. */
    record Review(
            String id,
            String title,
            String kind,
            String place,
            String received,
            boolean anonymous,
            StatusView status,
            String reason,
            List<Piece> words,
            List<Suggested> suggestions,
            List<Refuser> refusedBy,
            @Nullable String objection,
            List<Fact> facts,
            @Nullable ClockView clock) {}

    /** A line about how it was read or decided. */
    record Fact(String key, String name, String words) {}

    /** What was decided before about a report like it. */
    record Earlier(
            String id,
            String href,
            String unit,
            String words,
            String reason,
            String at,
            boolean binding,
            List<String> shared) {}

    /** A report that may be the same matter; {@code reason} is what the reporter reads when it is merged with one key. */
    record Same(String id, String href, String why, String reason) {}

    /** A piece of the text; marked where it decided. */
    record Piece(String text, boolean marked) {}

    /** A unit that may be the right one. */
    record Suggested(
            String code,
            String name,
            String tier,
            int percent,
            String words,
            List<String> terms,
            @Nullable String rule,
            List<String> supporting,
            String helpers,
            String reason) {}

    /** A unit that gave it back. */
    record Refuser(String code, String name) {}

    Wording wording(Locale locale) {
        return new Wording(texts, locale, zone, "WITA");
    }

    Row row(ReviewView view, Wording wording) {
        return new Row(
                view.complaintId().value(),
                "/tinjau/" + view.complaintId().value(),
                view.title(),
                place(view),
                wording.shortDay(view.receivedAt()),
                reason(view, wording),
                suggestions(view).stream()
                        .findFirst()
                        .map(best -> best.unit().name())
                        .orElse(null),
                clock(view, wording));
    }

    Review review(ReviewView view, Wording wording) {
        List<Suggestion> suggestions = suggestions(view);
        Set<String> terms = suggestions.stream()
                .flatMap(one -> RuleNames.words(one.terms()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return new Review(
                view.complaintId().value(),
                view.title(),
                wording.text("halaman.kind." + view.kind().name()),
                place(view),
                wording.day(view.receivedAt()),
                view.anonymous(),
                new StatusView(
                        view.standing().status().name(),
                        wording.text("halaman.tinjau.status."
                                + view.standing().status().name()),
                        view.standing().status() == ReviewView.Status.HELD
                                ? StatusView.Tone.HAND
                                : StatusView.Tone.CALM),
                reason(view, wording),
                pieces(view.body(), terms),
                suggestions.stream()
                        .map(one -> suggested(one, view.reading(), wording))
                        .toList(),
                view.refusedBy().stream()
                        .map(unit -> new Refuser(unit.code().value(), unit.name()))
                        .toList(),
                view.objection(),
                facts.of(view, wording),
                clock(view, wording));
    }

    /** A line of what was decided before. */
    Earlier precedent(PrecedentView found, String asked, Wording wording) {
        String id = found.complaintId().value();
        return new Earlier(
                id,
                "/tinjau/" + id,
                found.unit().name(),
                wording.text("halaman.tinjau.precedent." + (found.binding() ? "ruling" : "decision")),
                found.reason(),
                wording.day(found.decidedAt()),
                found.binding(),
                found.shared().stream().map(stem -> asWritten(stem, asked)).toList());
    }

    /** Another report that may be the same matter, and why. */
    Same twin(TwinView found, String asked, Wording wording) {
        String id = found.complaintId().value();
        String words =
                found.shared().stream().map(stem -> asWritten(stem, asked)).collect(Collectors.joining(", "));
        String place = found.metres() == null
                ? wording.text("halaman.tinjau.twin.desa")
                : wording.text("halaman.tinjau.twin.metres", found.metres());
        String why = wording.text("halaman.tinjau.twin.why", place, found.days(), words);
        return new Same(id, "/tinjau/" + id, why, wording.text("halaman.tinjau.twin.reason", place, words));
    }

    /** The word of {@code text} that bears the stem: "jembat" is nobody's word, "jembatan" is. */
    static String asWritten(String stem, String text) {
        Matcher found = Pattern.compile("(?iu)\\b\\p{L}*" + Pattern.quote(stem) + "\\p{L}*")
                .matcher(text);
        return found.find() ? found.group().toLowerCase(Locale.ROOT) : stem;
    }

    List<Option> units(RegionCode kabupaten, @Nullable String chosen) {
        return options(kabupaten, TAKE_CASES, chosen);
    }

    List<Option> agencies(RegionCode kabupaten, @Nullable String chosen) {
        return options(kabupaten, OUTSIDE, chosen);
    }

    List<Option> outsideStatuses(@Nullable String chosen, Wording wording) {
        return Arrays.stream(ExternalStatus.values())
                .map(status -> new Option(
                        status.name(),
                        wording.text("halaman.tinjau.outside." + status.name()),
                        status.name().equals(chosen)))
                .toList();
    }

    /** The classes an officer may choose instead of the one it has; none when none may be chosen. */
    List<Option> classes(ReviewView view, @Nullable String chosen, Wording wording) {
        ComplaintClass told = view.complaintClass();
        boolean over =
                switch (view.standing().status()) {
                    case UNDECIDED, HELD, INCOMPLETE, ROUTED -> false;
                    case ARCHIVED, MERGED, FORWARDED, WITHDRAWN -> true;
                };
        if (told == null || over) {
            return List.of();
        }
        return Classification.possible(view.kind()).stream()
                .filter(other -> other != told)
                .sorted()
                .map(other -> new Option(
                        other.name(),
                        wording.text("halaman.tinjau.class." + other.name()),
                        other.name().equals(chosen)))
                .toList();
    }

    List<Option> archiveReasons(@Nullable String chosen, Wording wording) {
        return Arrays.stream(ArchiveReason.values())
                .filter(reason -> reason != ArchiveReason.COMPLETION_EXPIRED)
                .map(reason -> new Option(
                        reason.name(),
                        wording.text("halaman.tinjau.archive." + reason.name()),
                        reason.name().equals(chosen)))
                .toList();
    }

    private List<Option> options(RegionCode kabupaten, Set<UnitKind> kinds, @Nullable String chosen) {
        return directory.ofKinds(kabupaten, kinds).stream()
                .map(unit -> new Option(
                        unit.unit().value(), unit.name(), unit.unit().value().equals(chosen)))
                .toList();
    }

    private Suggested suggested(Suggestion one, ReviewView.@Nullable ReadingView reading, Wording wording) {
        UnitRef unit = one.unit();
        Optional<UnitPublished> known = directory.find(unit.code());
        int percent = (int) Math.round(one.confidence() * 100);
        Optional<String> rule = RuleNames.of(one.terms()).map(name -> RuleNames.words(name, wording));
        List<String> terms = RuleNames.words(one.terms());
        List<UnitRef> helpers = helpers(unit, reading);
        return new Suggested(
                unit.code().value(),
                unit.name(),
                known.map(found -> owner(found, wording)).orElse(""),
                percent,
                percent == 0 ? wording.text("halaman.tinjau.unsure") : wording.text("halaman.tinjau.sure", percent),
                terms,
                rule.orElse(null),
                helpers.stream().map(helper -> helper.code().value()).toList(),
                helpers.stream().map(UnitRef::name).collect(Collectors.joining(", ")),
                accepted(terms, rule.orElse(null), wording));
    }

    /** Whose office it is: a tier of the kabupaten, or somebody else's. */
    private static String owner(UnitPublished unit, Wording wording) {
        return OUTSIDE.contains(unit.kind()) || unit.kind() == UnitKind.BUMD
                ? wording.text("halaman.tinjau.owner." + unit.kind().name())
                : wording.text("halaman.tier." + unit.tier().name());
    }

    private static List<UnitRef> helpers(UnitRef unit, ReviewView.@Nullable ReadingView reading) {
        ReviewView.RuleView rule = reading == null ? null : reading.rule();
        return rule != null && rule.office().equals(unit) ? rule.supporting() : List.of();
    }

    /** What the reporter reads when a suggestion is taken with one key. */
    private static String accepted(List<String> terms, @Nullable String rule, Wording wording) {
        if (rule != null) {
            return wording.text("halaman.tinjau.accepted.rule", rule);
        }
        return terms.isEmpty()
                ? wording.text("halaman.tinjau.accepted.bare")
                : wording.text("halaman.tinjau.accepted", String.join(", ", terms));
    }

    private static List<Suggestion> suggestions(ReviewView view) {
        ReviewView.HoldView hold = view.standing().hold();
        return hold == null ? List.of() : hold.suggestions();
    }

    private static String reason(ReviewView view, Wording wording) {
        ReviewView.HoldView hold = view.standing().hold();
        if (hold == null) {
            return wording.text(
                    "halaman.tinjau.status." + view.standing().status().name());
        }
        return wording.english() ? hold.text().en() : hold.text().id();
    }

    private String place(ReviewView view) {
        RegionCode region = view.location().region();
        return directory
                .find(id.satupintu.contracts.UnitCode.of(region))
                .map(UnitPublished::name)
                .orElse(region.value());
    }

    private ClockView clock(ReviewView view, Wording wording) {
        Duration waited = Duration.between(view.receivedAt(), clock.instant());
        int percent = (int) Math.clamp(waited.toMinutes() * 100 / TO_BE_DECIDED.toMinutes(), 0, 100);
        boolean late = waited.compareTo(TO_BE_DECIDED) > 0;
        return new ClockView(
                null,
                late
                        ? wording.text(
                                "halaman.clock.late",
                                waited.minus(TO_BE_DECIDED).toDays() + 1)
                        : wording.text(
                                "halaman.clock.left",
                                TO_BE_DECIDED.minus(waited).toDays()),
                wording.text(
                        "halaman.clock.until", wording.day(view.receivedAt().plus(TO_BE_DECIDED))),
                late ? ClockView.State.LATE : percent >= 80 ? ClockView.State.NEAR : ClockView.State.RUNNING,
                percent,
                null);
    }

    /** Marks whole words that begin like a term: the classifier sees stems. */
    static List<Piece> pieces(String text, Set<String> terms) {
        if (terms.isEmpty()) {
            return List.of(new Piece(text, false));
        }
        String any = terms.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        Matcher found = Pattern.compile("(?iu)\\b(?:" + any + ")\\p{L}*").matcher(text);
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (found.find()) {
            if (found.start() > at) {
                pieces.add(new Piece(text.substring(at, found.start()), false));
            }
            pieces.add(new Piece(found.group(), true));
            at = found.end();
        }
        if (at < text.length()) {
            pieces.add(new Piece(text.substring(at), false));
        }
        return pieces;
    }
}
