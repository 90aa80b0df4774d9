package id.satupintu.routing.adapter.in.web;

import id.satupintu.platform.web.Officer;
import id.satupintu.platform.web.Violations;
import id.satupintu.routing.adapter.in.web.UnitController.UnitView;
import id.satupintu.routing.domain.directory.UnitDirectory;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The directory as the admin koordinator of a kabupaten describes it. The same said twice changes nothing. */
@RestController
@RequestMapping("/api/v1/units")
public class UnitEditController {
    private final UnitDescriptions descriptions;
    private final UnitDirectory directory;

    public UnitEditController(UnitDescriptions descriptions, UnitDirectory directory) {
        this.descriptions = descriptions;
        this.directory = directory;
    }

    @PutMapping("/{code}")
    UnitView describe(@PathVariable String code, @RequestBody UnitDescription request, Officer officer) {
        return UnitView.of(descriptions.describe(code, request, new Violations(), officer), directory);
    }

    @PostMapping(path = "/import", consumes = "text/csv")
    List<UnitView> enterTable(@RequestBody String table, Officer officer) {
        return descriptions.enterTable(table, officer).stream()
                .map(unit -> UnitView.of(unit, directory))
                .toList();
    }
}
