package id.satupintu.intake.adapter.in.web;

import static id.satupintu.intake.adapter.in.web.PlaceReader.refuseUnknown;

import id.satupintu.contracts.Channel;
import id.satupintu.contracts.ComplaintKind;
import id.satupintu.contracts.Confidentiality;
import id.satupintu.contracts.Tier;
import id.satupintu.intake.adapter.in.web.ReportForm.ContactForm;
import id.satupintu.intake.adapter.out.vault.Reporter;
import id.satupintu.intake.domain.Submission;
import id.satupintu.intake.domain.Whereabouts;
import id.satupintu.platform.web.Field;
import id.satupintu.platform.web.TextField;
import id.satupintu.platform.web.Violations;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a report and tells everything that is wrong with it at once. */
public final class ReportReader {
    private static final int TITLE_SHORTEST = 5;
    private static final int BODY_SHORTEST = 20;
    private static final int NAME_LONGEST = 100;
    private static final int EMAIL_LONGEST = 254;
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\".]+(?:\\.[^\\s@<>\".]+)+");
    private static final Pattern PHONE = Pattern.compile("\\+?(?:[ .()\\-]*\\d){8,15}[ .()\\-]*");

    private final PlaceReader places;
    private final Clock clock;

    public ReportReader(PlaceReader places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    /** @throws id.satupintu.platform.web.ProblemException 400 or 422 when it cannot be taken as it is */
    CheckedReport read(ReportForm form) {
        Violations check = new Violations();
        Field<ComplaintKind> kind = check.parsed("kind", form.kind(), ComplaintKind.class, ComplaintKind::valueOf)
                .required();
        TextField title = check.text("title", form.title()).required().length(TITLE_SHORTEST, Submission.TITLE_LIMIT);
        TextField body = check.text("body", form.body()).required().length(BODY_SHORTEST, Submission.BODY_LIMIT);
        Whereabouts place = places.read(form.location(), check);
        LocalDate incidentDate = incidentDate(form.incidentDate(), place, check);
        List<Tier> tried = triedTiers(form.triedTiers(), check);
        Channel channel = check.parsed("channel", form.channel(), Channel.class, Channel::valueOf)
                .orElse(Channel.WEB);
        Reporter reporter = reporter(form.contact(), check);
        refuseUnknown(check, "", form.unknown());
        check.throwIfAny();
        if (place == null) {
            throw new IllegalStateException("A location without a place has a violation");
        }
        return new CheckedReport(
                channel,
                kind.value(),
                title.value(),
                body.value(),
                PlaceReader.found(place),
                incidentDate,
                new Confidentiality(Boolean.TRUE.equals(form.anonymous()), Boolean.TRUE.equals(form.confidential())),
                tried,
                Boolean.TRUE.equals(form.rtMayKnowReporter()),
                reporter);
    }

    private @Nullable LocalDate incidentDate(@Nullable String typed, @Nullable Whereabouts place, Violations check) {
        ZoneId zone = place instanceof Whereabouts.Found found ? found.tenant().zone() : ZoneId.of("Asia/Makassar");
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return check.parsed("incidentDate", typed, LocalDate.class, ReportReader::date)
                .must(date -> !date.isAfter(today), "date-in-future")
                .must(date -> !date.isBefore(EARLIEST), "date-too-early", EARLIEST.toString())
                .orNull();
    }

    private static LocalDate date(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException notADate) {
            throw new IllegalArgumentException(notADate);
        }
    }

    private static List<Tier> triedTiers(@Nullable List<@Nullable String> typed, Violations check) {
        List<Tier> tried = new ArrayList<>();
        int index = 0;
        for (String tier : typed == null ? List.<@Nullable String>of() : typed) {
            Tier known = check.parsed("triedTiers[" + index++ + "]", tier, Tier.class, Tier::valueOf)
                    .required()
                    .orNull();
            if (known != null && !tried.contains(known)) {
                tried.add(known);
            }
        }
        return tried;
    }

    private static @Nullable Reporter reporter(@Nullable ContactForm form, Violations check) {
        if (form == null) {
            return null;
        }
        refuseUnknown(check, "contact.", form.unknown());
        Reporter reporter = new Reporter(
                check.text("contact.name", form.name()).maxLength(NAME_LONGEST).orNull(),
                check.text("contact.email", form.email())
                        .maxLength(EMAIL_LONGEST)
                        .matches(EMAIL, "email")
                        .orNull(),
                check.text("contact.phone", form.phone())
                        .matches(PHONE, "phone")
                        .orNull());
        return reporter.name() == null && reporter.unreachable() ? null : reporter;
    }
}
