package id.satupintu.escalation.adapter.in.web;

import id.satupintu.contracts.Tier;
import id.satupintu.platform.web.Officer;
import id.satupintu.platform.web.Role;
import id.satupintu.platform.web.page.Wording;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.ui.Model;

/**
 * Which cases an officer may keep on a device to work without signal: those that the own unit has to settle, and none that is sealed or
 * confidential. The page marks them, and nothing else is kept.
 */
final class Keeping {

    private Keeping() {}

    /** Whether the desk offers it at all; what the Inspektorat reads stays with the server. */
    static boolean offeredTo(Officer officer) {
        return CaseDesk.worksOnCases(officer) && !officer.is(Role.INSPEKTORAT);
    }

    /** While the report has not been heard, nobody knows whether it is confidential. */
    static boolean allows(Officer officer, CaseView view) {
        CaseView.ReportView report = view.report();
        return offeredTo(officer)
                && view.holder().tier() != Tier.INSPEKTORAT
                && view.holder().unit().code().equals(officer.unit())
                && view.status() != CaseStatus.CLOSED
                && report != null
                && !report.confidential();
    }

    /** Puts into the model what the parts of {@code meja/luring} need. */
    static void describe(Model model, Officer officer, List<CaseView> shown, Wording wording) {
        model.addAttribute("keepOffered", offeredTo(officer));
        model.addAttribute(
                "keep",
                shown.stream()
                        .filter(view -> allows(officer, view))
                        .collect(Collectors.toMap(view -> view.complaintId().value(), CaseView::revision)));
        model.addAttribute("zone", Map.of("id", wording.zone().getId(), "name", wording.zoneName()));
    }
}
