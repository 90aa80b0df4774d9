package id.satupintu.routing.adapter.out.learning;

import id.satupintu.contracts.RegionCode;
import id.satupintu.routing.domain.learning.LearnedModel;
import id.satupintu.routing.domain.learning.Models;
import java.util.List;
import java.util.function.Supplier;

/** The shelf, as those see it who choose. */
public final class ShelvedModels implements Models {
    private final ModelShelf shelf;
    private final Supplier<String> shipped;

    /** @param shipped the version of the model of this build */
    public ShelvedModels(ModelShelf shelf, Supplier<String> shipped) {
        this.shelf = shelf;
        this.shipped = shipped;
    }

    @Override
    public List<LearnedModel> learned(RegionCode kabupaten) {
        return shelf.of(kabupaten);
    }

    @Override
    public String shipped() {
        return shipped.get();
    }

    @Override
    public Serving serving(RegionCode kabupaten) {
        return new Serving(shelf.serving().getOrDefault(kabupaten, shipped()), shelf.isKept(kabupaten));
    }

    @Override
    public boolean choose(RegionCode kabupaten, String version) {
        List<LearnedModel> learned = shelf.of(kabupaten);
        boolean theShipped = version.equals(shipped());
        if (!theShipped && learned.stream().noneMatch(model -> model.version().equals(version))) {
            return false;
        }
        String newest = learned.stream()
                .filter(LearnedModel::accepted)
                .map(LearnedModel::version)
                .findFirst()
                .orElse(shipped());
        boolean keep = !version.equals(newest);
        if (theShipped) {
            shelf.serveShipped(kabupaten, keep);
        } else {
            shelf.serve(kabupaten, version, keep);
        }
        return true;
    }
}
