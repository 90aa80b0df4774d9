package id.satupintu.routing.adapter.in.web;

import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.routing.UnitEvent.UnitPublished;
import id.satupintu.platform.web.Officer;
import id.satupintu.platform.web.ProblemException;
import id.satupintu.platform.web.Role;
import id.satupintu.platform.web.Violation;
import id.satupintu.platform.web.Violations;
import id.satupintu.routing.domain.directory.Descriptions;
import id.satupintu.routing.domain.directory.UnitCommand.Describe;
import id.satupintu.routing.domain.directory.UnitDirectory;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** An admin koordinator describes units of the own kabupaten, through a program or on a page. */
public final class UnitDescriptions {
    private static final Map<String, String> FIELD_OF = Map.of(
            Descriptions.NOT_YOURS, "code",
            Descriptions.CODE, "code",
            Descriptions.TIER, "tier",
            Descriptions.PARENT, "parent",
            Descriptions.PARENT_UNKNOWN, "parent",
            Descriptions.ENDS_BEFORE, "validUntil",
            Descriptions.NEVER_ENDS, "validUntil",
            Descriptions.PROVISIONAL, "name",
            Descriptions.FUNCTION_TAKEN, "functions");

    private final UnitDirectory directory;
    private final InstantSource machine;

    /** @param machine the clock of the machine, see {@link Describe} */
    public UnitDescriptions(UnitDirectory directory, InstantSource machine) {
        this.directory = directory;
        this.machine = machine;
    }

    /** Every unit of the officer's kabupaten. */
    List<UnitPublished> all(Officer officer) {
        mustDescribe(officer);
        return directory.of(officer.kabupaten());
    }

    /**
     * A unit of the officer's kabupaten.
     *
     * @throws ProblemException 403 when it is another's, 404 when there is none
     */
    UnitPublished one(String code, Officer officer) {
        UnitCode unit = own(code, officer);
        return directory.described(unit).orElseThrow(ProblemException::notFound);
    }

    /**
     * Enters or changes a unit.
     *
     * @param check what could not be read of the description
     * @throws ProblemException 403 when it is another kabupaten's, 400 or 422 with the fields that cannot be taken
     */
    UnitPublished describe(String code, UnitDescription description, Violations check, Officer officer) {
        UnitCode unit = own(code, officer);
        Optional<UnitPublished> said = description.of(unit, "", check);
        check.throwIfAny();
        UnitPublished described = said.orElseThrow();
        enter(Map.of(0, described), officer);
        return described;
    }

    /**
     * Enters or changes every unit of a table, or none of them.
     *
     * @throws ProblemException as {@link #describe}, each field with its line
     */
    List<UnitPublished> enterTable(String csv, Officer officer) {
        mustDescribe(officer);
        Map<Integer, UnitPublished> units = UnitTable.read(csv);
        units.forEach((line, unit) -> {
            if (!isOwn(unit.unit(), officer)) {
                throw ProblemException.of(HttpStatus.FORBIDDEN, "unit-line-not-yours", line);
            }
        });
        enter(units, officer);
        return List.copyOf(units.values());
    }

    private void enter(Map<Integer, UnitPublished> units, Officer officer) {
        Instant now = machine.instant();
        Map<UnitCode, String> refused = directory.describe(units.values().stream()
                .map(unit -> new Describe(unit, officer.kabupaten(), now))
                .toList());
        List<Violation> violations = new ArrayList<>();
        units.forEach((line, unit) -> {
            String reason = refused.get(unit.unit());
            if (reason != null) {
                String field = FIELD_OF.getOrDefault(reason, "code");
                violations.add(Violation.of(line == 0 ? field : "lines." + line + "." + field, reason));
            }
        });
        if (!violations.isEmpty()) {
            throw ProblemException.unprocessable("unit-refused", violations);
        }
    }

    private static UnitCode own(String code, Officer officer) {
        mustDescribe(officer);
        Violations check = new Violations();
        UnitCode unit = check.parsed("code", code, UnitCode.class, UnitCode::new)
                .required()
                .orNull();
        check.throwIfAny();
        if (unit == null || !isOwn(unit, officer)) {
            throw ProblemException.forbidden();
        }
        return unit;
    }

    private static boolean isOwn(UnitCode unit, Officer officer) {
        return unit.region().kabupaten().equals(Optional.of(officer.kabupaten()));
    }

    private static void mustDescribe(Officer officer) {
        if (!officer.is(Role.ADMIN_KOORDINATOR)) {
            throw ProblemException.forbidden();
        }
    }
}
