package id.satupintu.reporting.view;

import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.UnitRef;
import id.satupintu.reporting.view.Telling.Disposed;
import id.satupintu.reporting.view.Telling.Disposition;
import id.satupintu.reporting.view.Telling.Reclassified;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What routing said.
 *
 * @param reclassified each time its class was changed, by whom and to what, in the order of the telling
 */
public record Course(
        @Nullable Latest<Disposition> disposition,
        @Nullable Latest<ComplaintClass> complaintClass,
        List<Changed> reclassified) {
    static final Course SILENT = new Course(null, null, List.of());

    public Course {
        // Rows that were kept before classes could be changed have none.
        reclassified = List.copyOf(Objects.requireNonNullElse(reclassified, List.of()));
    }

    /** Its class was changed. */
    public record Changed(long sequence, UnitRef by, ComplaintClass to) {}

    Course disposed(Fact fact, Disposed disposed) {
        ComplaintClass said = disposed.complaintClass();
        return new Course(
                Latest.newer(disposition, fact, disposed.disposition()),
                said == null ? complaintClass : Latest.newer(complaintClass, fact, said),
                reclassified);
    }

    Course changed(Fact fact, Reclassified told) {
        List<Changed> all = new ArrayList<>(reclassified);
        all.add(new Changed(fact.sequence(), told.by(), told.to()));
        all.sort(Comparator.comparingLong(Changed::sequence));
        return new Course(disposition, Latest.newer(complaintClass, fact, told.to()), all);
    }
}
