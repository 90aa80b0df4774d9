package id.satupintu.routing.adapter.in.web;

import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.Office;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.UnitKind;
import id.satupintu.contracts.UnitRef;
import id.satupintu.contracts.routing.RoutingEvent.ArchiveReason;
import id.satupintu.contracts.routing.RoutingEvent.ExternalStatus;
import id.satupintu.contracts.routing.UnitEvent.UnitPublished;
import id.satupintu.platform.privacy.Redactor;
import id.satupintu.platform.web.Field;
import id.satupintu.platform.web.Officer;
import id.satupintu.platform.web.ProblemException;
import id.satupintu.platform.web.TextField;
import id.satupintu.platform.web.Violations;
import id.satupintu.routing.domain.directory.Unit;
import id.satupintu.routing.domain.directory.UnitDirectory;
import id.satupintu.routing.domain.disposition.Addressee;
import id.satupintu.routing.domain.disposition.DispositionCommand;
import id.satupintu.routing.domain.disposition.OfficerText;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an officer sends, checked and turned into a command. */
final class ReviewRequests {
    private static final int SHORTEST_WORDS = 5;
    private static final int LONGEST_WORDS = 1_000;
    private static final int LONGEST_NUMBER = 60;
    private static final int MOST_HELPERS = 5;

    private ReviewRequests() {}

    /** Names the unit. */
    record Decide(
            @Nullable String unit,
            @Nullable Tier startTier,
            @Nullable List<String> supporting,
            @Nullable String reason) {

        DispositionCommand.DecideByOfficer command(Officer officer, UnitDirectory directory, Instant now) {
            Violations check = new Violations();
            Field<UnitCode> code =
                    check.parsed("unit", unit, UnitCode.class, UnitCode::new).required();
            List<Field<UnitCode>> helpers = Stream.ofNullable(supporting)
                    .flatMap(List::stream)
                    .distinct()
                    .map(helper -> check.parsed("supporting", helper, UnitCode.class, UnitCode::new)
                            .required())
                    .toList();
            if (helpers.size() > MOST_HELPERS) {
                check.reject("supporting", "too-many", MOST_HELPERS);
            }
            TextField why = words(check, "reason", reason);
            check.throwIfAny();
            return new DispositionCommand.DecideByOfficer(
                    addressee(code.value(), officer, directory),
                    startTier,
                    helpers.stream()
                            .map(helper -> addressee(helper.value(), officer, directory))
                            .toList(),
                    published(why),
                    now,
                    office(officer));
        }

        private static Addressee addressee(UnitCode code, Officer officer, UnitDirectory directory) {
            UnitPublished found = serving(code, officer, directory);
            if (found.kind() == UnitKind.EMERGENCY || found.kind() == UnitKind.EXTERNAL) {
                throw ProblemException.unprocessable("unit-takes-no-cases");
            }
            return new Addressee(found.tier(), Unit.ref(found));
        }
    }

    /** Puts it away. */
    record Archive(@Nullable ArchiveReason reason, @Nullable String explanation) {

        DispositionCommand.Archive command(Instant now) {
            Violations check = new Violations();
            Field<ArchiveReason> why = check.field("reason", reason)
                    .required()
                    .must(chosen -> chosen != ArchiveReason.COMPLETION_EXPIRED, "reason-of-the-system");
            TextField sentence = words(check, "explanation", explanation);
            check.throwIfAny();
            return new DispositionCommand.Archive(why.value(), published(sentence), now);
        }
    }

    /** Says that it is the same matter as another. */
    record Merge(@Nullable String into, @Nullable String reason) {

        DispositionCommand.Merge command() {
            Violations check = new Violations();
            Field<ComplaintId> other = check.parsed("into", into, ComplaintId.class, ComplaintId::new)
                    .required();
            TextField why = words(check, "reason", reason);
            check.throwIfAny();
            return new DispositionCommand.Merge(other.value(), published(why));
        }
    }

    /** Parts it from the one it was merged into. */
    record Unmerge(@Nullable String reason) {

        DispositionCommand.Unmerge command(Officer officer) {
            Violations check = new Violations();
            TextField why = words(check, "reason", reason);
            check.throwIfAny();
            return new DispositionCommand.Unmerge(published(why), office(officer));
        }
    }

    /** Hands it to an agency outside the kabupaten. */
    record Forward(
            @Nullable String agency,
            @Nullable String externalNumber,
            @Nullable String explanation) {

        DispositionCommand.ForwardExternally command(Officer officer, UnitDirectory directory) {
            Violations check = new Violations();
            Field<UnitCode> code = check.parsed("agency", agency, UnitCode.class, UnitCode::new)
                    .required();
            TextField number = check.text("externalNumber", externalNumber).maxLength(LONGEST_NUMBER);
            TextField sentence = words(check, "explanation", explanation);
            check.throwIfAny();
            UnitPublished found = serving(code.value(), officer, directory);
            boolean outside =
                    switch (found.kind()) {
                        case PROVINCIAL, INSTANSI_VERTIKAL, BUMN, EXTERNAL -> true;
                        case RT, DESA, KELURAHAN, KECAMATAN -> false;
                        case OPD, INSPEKTORAT, SEKRETARIAT_DAERAH, BUMD, EMERGENCY -> false;
                    };
            if (!outside) {
                throw ProblemException.unprocessable("agency-not-external");
            }
            return new DispositionCommand.ForwardExternally(Unit.ref(found), number.orNull(), published(sentence));
        }
    }

    /** Enters what the agency outside says of it. */
    record Mirror(
            @Nullable String externalNumber,
            @Nullable ExternalStatus status,
            @Nullable String note) {

        DispositionCommand.MirrorExternalStatus command() {
            Violations check = new Violations();
            TextField number = check.text("externalNumber", externalNumber).maxLength(LONGEST_NUMBER);
            Field<ExternalStatus> said = check.field("status", status).required();
            TextField sentence = words(check, "note", note);
            check.throwIfAny();
            return new DispositionCommand.MirrorExternalStatus(number.orNull(), said.value(), published(sentence));
        }
    }

    /** Asks the reporter for what is missing. */
    record AskCompletion(@Nullable String question) {

        DispositionCommand.RequestCompletion command(Instant now) {
            Violations check = new Violations();
            TextField asked = words(check, "question", question);
            check.throwIfAny();
            return new DispositionCommand.RequestCompletion(published(asked), now);
        }
    }

    /** Gives it another legal class; whether the reason names somebody, the disposition judges. */
    record Reclassify(
            @Nullable ComplaintClass complaintClass,
            @Nullable String reason) {

        DispositionCommand.Reclassify command(Officer officer) {
            Violations check = new Violations();
            Field<ComplaintClass> to =
                    check.field("complaintClass", complaintClass).required();
            TextField why = check.text("reason", reason).required().length(OfficerText.SHORTEST, OfficerText.LONGEST);
            check.throwIfAny();
            return new DispositionCommand.Reclassify(to.value(), why.value(), office(officer));
        }
    }

    private static Office office(Officer officer) {
        return new Office(new UnitRef(officer.unit(), officer.unitName()), officer.position());
    }

    /** What an officer typed becomes part of an event, and events name nobody. */
    private static String published(TextField words) {
        return Redactor.redact(words.value());
    }

    private static TextField words(Violations check, String name, @Nullable String value) {
        return check.text(name, value).required().length(SHORTEST_WORDS, LONGEST_WORDS);
    }

    /** A unit of the officer's kabupaten, or one of the province that serves it. */
    private static UnitPublished serving(UnitCode code, Officer officer, UnitDirectory directory) {
        return directory
                .find(code)
                .filter(unit -> unit.kabupaten().contains(officer.kabupaten()))
                .orElseThrow(() -> ProblemException.unprocessable("unit-unknown"));
    }
}
