package id.satupintu.routing.adapter.out.catalogue;

import id.satupintu.contracts.RegionCode;
import id.satupintu.platform.classifier.Learning.Decided;
import id.satupintu.platform.classifier.UnitCatalogue;
import id.satupintu.platform.classifier.linear.LinearModel;
import id.satupintu.routing.domain.learning.Lesson;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A kabupaten that can learn.
 *
 * @param model the one that serves there now
 * @param units its units as the classifier knows them: offices by their code, the tiers of the neighbourhood as one
 */
public record Pupil(RegionCode kabupaten, LinearModel model, UnitCatalogue units) {

    /** A lesson in the classifier's terms. */
    public Decided decided(Lesson lesson) {
        String code = lesson.unit().code().value();
        return new Decided(lesson.text(), knows(code) ? code : UnitClassifier.NEIGHBOURHOOD);
    }

    /** A frozen report in the classifier's terms; empty when the kabupaten has no such unit. */
    public Optional<Decided> decided(FrozenReports.Frozen report) {
        return Stream.of(
                        kabupaten.value() + "-" + report.unit(),
                        kabupaten.value().substring(0, 2) + "-" + report.unit())
                .filter(this::knows)
                .findFirst()
                .or(() -> report.isOfTheNeighbourhood() ? Optional.of(UnitClassifier.NEIGHBOURHOOD) : Optional.empty())
                .map(code -> new Decided(report.text(), code));
    }

    private boolean knows(String code) {
        return codes().contains(code);
    }

    private List<String> codes() {
        return units.index().units().stream().map(unit -> unit.code()).toList();
    }
}
