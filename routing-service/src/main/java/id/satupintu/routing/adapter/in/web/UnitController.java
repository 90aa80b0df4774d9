package id.satupintu.routing.adapter.in.web;

import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.UnitKind;
import id.satupintu.contracts.routing.UnitEvent.UnitPublished;
import id.satupintu.platform.web.Field;
import id.satupintu.platform.web.TextField;
import id.satupintu.platform.web.Violations;
import id.satupintu.routing.domain.directory.UnitDirectory;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The public directory: which units there are, and what their tupoksi is. */
@RestController
@RequestMapping("/api/v1/units")
public class UnitController {
    private static final int PAGE = 50;
    private static final int LONGEST_PAGE = 200;
    private static final int LONGEST_QUERY = 100;

    private final UnitDirectory directory;

    public UnitController(UnitDirectory directory) {
        this.directory = directory;
    }

    @GetMapping
    List<UnitView> units(
            @RequestParam(required = false) @Nullable String kabupaten,
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable Integer limit) {
        Violations check = new Violations();
        Field<RegionCode> region = check.parsed("kabupaten", kabupaten, RegionCode.class, RegionCode::new)
                .required();
        TextField words = check.text("query", query).maxLength(LONGEST_QUERY);
        int most = check.number("limit", limit).between(1, LONGEST_PAGE).orElse(PAGE);
        check.throwIfAny();
        return directory.search(region.value(), words.orElse(""), most).stream()
                .map(unit -> UnitView.of(unit, directory))
                .toList();
    }

    /**
     * A unit as everyone may see it.
     *
     * @param takesReports false when its validity has ended or has not begun
     */
    record UnitView(
            UnitCode code,
            String name,
            UnitKind kind,
            Tier tier,
            @Nullable UnitCode parent,
            String tupoksi,
            List<String> keywords,
            String jurisdictionNote,
            @Nullable List<String> functions,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            boolean takesReports) {

        static UnitView of(UnitPublished unit, UnitDirectory directory) {
            return new UnitView(
                    unit.unit(),
                    unit.name(),
                    unit.kind(),
                    unit.tier(),
                    unit.parent(),
                    unit.tupoksi(),
                    unit.keywords(),
                    unit.jurisdictionNote(),
                    unit.functions(),
                    unit.validFrom(),
                    unit.validUntil(),
                    directory.takesReports(unit));
        }
    }
}
