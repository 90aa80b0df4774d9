package id.satupintu.routing.domain.directory;

import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.UnitKind;
import id.satupintu.contracts.routing.UnitEvent.UnitPublished;
import id.satupintu.routing.domain.directory.UnitCommand.Describe;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an officer may say of a unit. A refusal is a stable code; its texts are {@code field.<code>.*} in the messages. */
public final class Descriptions {
    /** The unit is of the province or of another kabupaten. */
    public static final String NOT_YOURS = "unit.not-yours";

    public static final String CODE = "unit.code-does-not-fit";
    public static final String TIER = "unit.tier-does-not-fit";
    public static final String PARENT = "unit.parent-does-not-fit";
    public static final String PARENT_UNKNOWN = "unit.parent-unknown";
    public static final String ENDS_BEFORE = "unit.ends-before-it-begins";

    /** The Inspektorat and the Sekretariat Daerah always are: sealed reports and reports without an owner go there. */
    public static final String NEVER_ENDS = "unit.never-ends";

    /** A desa persiapan and a provisional code belong together. */
    public static final String PROVISIONAL = "unit.provisional-name";

    /** Another unit has the function already; one function is one unit's. */
    public static final String FUNCTION_TAKEN = "unit.function-taken";

    private static final String PREPARED = "Desa Persiapan ";
    private static final Pattern RT = Pattern.compile("\\d{2}\\.\\d{2}\\.\\d{2}\\.\\d{4}-RT\\d{3}");
    private static final Pattern OFFICE_OF_THE_NATION = Pattern.compile("V-[A-Z0-9-]+");
    private static final Pattern OFFICE_OUTSIDE = Pattern.compile("X-[A-Z0-9-]+");
    private static final Pattern OWN_OFFICE = Pattern.compile("(?!V-|P-|RT\\d|INSPEKTORAT$|SETDA$)[A-Z0-9][A-Z0-9-]*");

    private Descriptions() {}

    /**
     * Why an officer of {@code kabupaten} may not say this of a unit; empty when they may.
     *
     * <p>A desa persiapan has no Kemendagri code yet. It gets a village code from 2900 on, which none of the real ones
     * reaches, and is called "Desa Persiapan …".
     */
    static Optional<String> refusal(UnitPublished unit, RegionCode kabupaten) {
        LocalDate until = unit.validUntil();
        if (!unit.kabupaten().equals(kabupaten)
                || !unit.unit().region().kabupaten().equals(Optional.of(kabupaten))) {
            return Optional.of(NOT_YOURS);
        } else if (!codeFits(unit.unit(), unit.kind())) {
            return Optional.of(CODE);
        } else if (unit.tier() != Unit.tier(unit.kind())) {
            return Optional.of(TIER);
        } else if (!parentFits(unit)) {
            return Optional.of(PARENT);
        } else if (until != null && until.isBefore(unit.validFrom())) {
            return Optional.of(ENDS_BEFORE);
        } else if (until != null
                && (unit.kind() == UnitKind.INSPEKTORAT || unit.kind() == UnitKind.SEKRETARIAT_DAERAH)) {
            return Optional.of(NEVER_ENDS);
        } else if (unit.kind() == UnitKind.DESA
                && isProvisional(unit.unit()) != unit.name().startsWith(PREPARED)) {
            return Optional.of(PROVISIONAL);
        }
        return Optional.empty();
    }

    /**
     * Why these descriptions cannot stand beside what there is, by unit, each with its first reason; empty when they can.
     *
     * @param there every unit that serves the kabupaten as it is now
     * @param today the functions of a unit that has ended are free
     */
    public static Map<UnitCode, String> refusals(
            List<Describe> described, Collection<UnitPublished> there, LocalDate today) {
        Map<UnitCode, UnitPublished> then = new LinkedHashMap<>();
        there.forEach(unit -> then.put(unit.unit(), unit));
        described.forEach(one -> then.put(one.description().unit(), one.description()));
        Map<String, UnitCode> functions = new HashMap<>();
        List<UnitCode> told =
                described.stream().map(one -> one.description().unit()).toList();
        then.values().stream()
                .filter(unit -> !told.contains(unit.unit()))
                .filter(unit -> lasts(unit, today))
                .forEach(unit -> functions(unit).forEach(function -> functions.put(function, unit.unit())));
        Map<UnitCode, String> refused = new LinkedHashMap<>();
        for (Describe one : described) {
            UnitPublished unit = one.description();
            UnitCode parent = unit.parent();
            Optional<String> why = refusal(unit, one.kabupaten());
            if (why.isEmpty() && parent != null && !then.containsKey(parent)) {
                why = Optional.of(PARENT_UNKNOWN);
            }
            for (String function : lasts(unit, today) ? functions(unit) : List.<String>of()) {
                UnitCode holder = functions.putIfAbsent(function, unit.unit());
                if (why.isEmpty() && holder != null && !holder.equals(unit.unit())) {
                    why = Optional.of(FUNCTION_TAKEN);
                }
            }
            why.ifPresent(code -> refused.put(unit.unit(), code));
        }
        return refused;
    }

    /** The unit above it when nobody names another; null where there is none. */
    public static @Nullable UnitCode usualParent(UnitCode unit, UnitKind kind) {
        RegionCode region = unit.region();
        return switch (kind) {
            case RT -> region.desa().map(UnitCode::of).orElse(null);
            case DESA, KELURAHAN -> region.kecamatan().map(UnitCode::of).orElse(null);
            case OPD, BUMD ->
                region.kabupaten().map(own -> UnitCode.of(own, "SETDA")).orElse(null);
            case KECAMATAN, INSPEKTORAT, SEKRETARIAT_DAERAH, PROVINCIAL, INSTANSI_VERTIKAL, BUMN, EMERGENCY, EXTERNAL ->
                null;
        };
    }

    private static boolean lasts(UnitPublished unit, LocalDate today) {
        LocalDate until = unit.validUntil();
        return until == null || !today.isAfter(until);
    }

    private static List<String> functions(UnitPublished unit) {
        return Objects.requireNonNullElse(unit.functions(), List.of());
    }

    private static boolean isProvisional(UnitCode unit) {
        return unit.value().startsWith("29", "64.08.04.".length());
    }

    private static boolean codeFits(UnitCode unit, UnitKind kind) {
        RegionCode region = unit.region();
        RegionCode.Level level = region.level();
        String rest = unit.value().substring(region.value().length());
        return switch (kind) {
            case RT -> RT.matcher(unit.value()).matches();
            case DESA -> level == RegionCode.Level.DESA && rest.isEmpty() && village(region) == '2';
            case KELURAHAN -> level == RegionCode.Level.DESA && rest.isEmpty() && village(region) == '1';
            case KECAMATAN -> level == RegionCode.Level.KECAMATAN && rest.isEmpty();
            case INSPEKTORAT -> isOffice(level, rest, Pattern.compile("INSPEKTORAT"));
            case SEKRETARIAT_DAERAH -> isOffice(level, rest, Pattern.compile("SETDA"));
            case INSTANSI_VERTIKAL, BUMN -> isOffice(level, rest, OFFICE_OF_THE_NATION);
            case EMERGENCY, EXTERNAL -> isOffice(level, rest, OFFICE_OUTSIDE);
            case OPD, BUMD -> isOffice(level, rest, OWN_OFFICE);
            case PROVINCIAL -> false;
        };
    }

    /** The first figure of the last part: 2 of a desa, 1 of a kelurahan. */
    private static char village(RegionCode desa) {
        return desa.value().charAt("64.08.04.".length());
    }

    private static boolean isOffice(RegionCode.Level level, String rest, Pattern shape) {
        return level == RegionCode.Level.KABUPATEN
                && !rest.isEmpty()
                && shape.matcher(rest.substring(1)).matches();
    }

    private static boolean parentFits(UnitPublished unit) {
        UnitCode parent = unit.parent();
        UnitCode usual = usualParent(unit.unit(), unit.kind());
        if (Unit.isTerritorial(unit.tier())) {
            return Objects.equals(parent, usual);
        }
        return parent == null
                || (!parent.equals(unit.unit())
                        && parent.region().equals(unit.kabupaten())
                        && !parent.value().equals(unit.kabupaten().value()));
    }
}
