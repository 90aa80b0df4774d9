package id.satupintu.reporting.view;

import id.satupintu.contracts.ComplaintClass;
import id.satupintu.reporting.view.Telling.Disposed;
import id.satupintu.reporting.view.Telling.Disposition;
import org.jspecify.annotations.Nullable;

/** What routing said. */
public record Course(
        @Nullable Latest<Disposition> disposition, @Nullable Latest<ComplaintClass> complaintClass) {
    static final Course SILENT = new Course(null, null);

    Course disposed(Fact fact, Disposed disposed) {
        ComplaintClass said = disposed.complaintClass();
        return new Course(
                Latest.newer(disposition, fact, disposed.disposition()),
                said == null ? complaintClass : Latest.newer(complaintClass, fact, said));
    }
}
