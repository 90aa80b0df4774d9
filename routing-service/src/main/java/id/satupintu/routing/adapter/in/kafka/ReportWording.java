package id.satupintu.routing.adapter.in.kafka;

import id.satupintu.contracts.Location;
import id.satupintu.routing.domain.disposition.Report;
import org.jspecify.annotations.Nullable;

/** The words of a report and where it is, as far as they are known. */
record ReportWording(String title, String body, Location location) {

    static ReportWording of(Report report) {
        return new ReportWording(report.title(), report.body(), report.location());
    }

    ReportWording completed(String text, @Nullable Location where) {
        return new ReportWording(title, body + "\n" + text, where == null ? location : where);
    }
}
