package id.satupintu.intake.adapter.in.web;

import id.satupintu.contracts.GeoPoint;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.RtNumber;
import id.satupintu.intake.adapter.in.web.ReportForm.PlaceForm;
import id.satupintu.intake.adapter.in.web.ReportForm.PointForm;
import id.satupintu.intake.domain.Gazetteer;
import id.satupintu.intake.domain.Whereabouts;
import id.satupintu.platform.web.Field;
import id.satupintu.platform.web.ProblemException;
import id.satupintu.platform.web.Violation;
import id.satupintu.platform.web.Violations;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads where the matter is. */
public final class PlaceReader {
    private final Gazetteer gazetteer;

    public PlaceReader(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** What is wrong with the fields goes to {@code check}; then there is nothing to find yet. */
    @Nullable Whereabouts read(@Nullable PlaceForm form, Violations check) {
        if (form == null) {
            check.reject("location", "required");
            return null;
        }
        int before = check.found().size();
        refuseUnknown(check, "location.", form.unknown());
        Field<RegionCode> region = check.parsed("location.region", form.region(), RegionCode.class, RegionCode::new);
        Integer rt = check.number("location.rt", form.rt()).between(1, 999).orNull();
        GeoPoint point = point(form.point(), check);
        if (check.found().size() > before) {
            return null;
        }
        Whereabouts found = Whereabouts.of(region.orNull(), rt == null ? null : new RtNumber(rt), point, gazetteer);
        if (found instanceof Whereabouts.Nowhere) {
            check.reject("location.region", "region-or-point");
            return null;
        }
        return found;
    }

    /** @throws ProblemException 422 when the place is readable and not in the province */
    static Whereabouts.Found found(Whereabouts place) {
        return switch (place) {
            case Whereabouts.Found found -> found;
            case Whereabouts.NoSuchRegion _ -> throw unprocessable("location.region", "location.unknown-region");
            case Whereabouts.PointOutside _ -> throw unprocessable("location.point", "location.point-outside");
            case Whereabouts.Nowhere _ -> throw ProblemException.invalid("location.region", "region-or-point");
        };
    }

    private static ProblemException unprocessable(String field, String code) {
        return ProblemException.unprocessable(code, List.of(Violation.of(field, code)));
    }

    private static @Nullable GeoPoint point(@Nullable PointForm form, Violations check) {
        if (form == null) {
            return null;
        }
        refuseUnknown(check, "location.point.", form.unknown());
        Double latitude = check.decimal("location.point.latitude", form.latitude())
                .required()
                .between(-90.0, 90.0)
                .orNull();
        Double longitude = check.decimal("location.point.longitude", form.longitude())
                .required()
                .between(-180.0, 180.0)
                .orNull();
        return latitude == null || longitude == null ? null : new GeoPoint(latitude, longitude);
    }

    static void refuseUnknown(Violations check, String path, @Nullable Map<String, JsonNode> unknown) {
        if (unknown != null) {
            unknown.keySet().stream()
                    .sorted()
                    .limit(20)
                    .forEach(name -> check.reject(path + shown(name), "unknown-field"));
        }
    }

    /** A name as sent may hold anything; what is told back is short and plain. */
    private static String shown(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9_.-]", "?");
        return plain.length() > 40 ? plain.substring(0, 40) + "…" : plain;
    }
}
