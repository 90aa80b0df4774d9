package id.satupintu.gateway.issuer;

import id.satupintu.contracts.UnitCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Whom one can be in a local system: the officers of the file, and the head of any unit. */
public final class DemoOfficers {
    /** Stands for "the head of the unit I name". */
    static final String ANY_UNIT = "unit";

    private static final String FILE = "demo-officers.json";

    private final List<DemoOfficer> officers;

    private DemoOfficers(List<DemoOfficer> officers) {
        this.officers = List.copyOf(officers);
    }

    static DemoOfficers load() {
        try (InputStream file = DemoOfficers.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return new DemoOfficers(List.of(JsonMapper.builder().build().readValue(file, DemoOfficer[].class)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** In the order of the page. */
    public List<DemoOfficer> all() {
        return officers;
    }

    /** @param unit the code of any unit, where {@code id} asks for its head */
    Optional<DemoOfficer> choose(String id, String unit) {
        return id.equals(ANY_UNIT)
                ? headOf(unit.strip())
                : officers.stream().filter(officer -> officer.id().equals(id)).findFirst();
    }

    /** Region codes have dots, offices a dash after the kabupaten's code: {@code 64.08.04.2001-RT003}, {@code 64.08-PUPR}. */
    private static Optional<DemoOfficer> headOf(String code) {
        try {
            String unit = new UnitCode(code).value();
            boolean territorial = unit.matches("\\d\\d\\.\\d\\d\\.\\d\\d.*");
            String role = territorial ? "TIER_OFFICER" : "PEJABAT_PENGHUBUNG";
            return Optional.of(new DemoOfficer(
                    unit,
                    unit,
                    "",
                    List.of(Map.of(
                            "position",
                            unit + (territorial ? ":petugas" : ":penghubung"),
                            "unit",
                            unit,
                            "unitName",
                            unit,
                            "kabupaten",
                            unit.substring(0, Math.min(5, unit.length())),
                            "roles",
                            List.of(role)))));
        } catch (IllegalArgumentException noUnit) {
            return Optional.empty();
        }
    }
}
