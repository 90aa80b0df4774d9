package id.satupintu.escalation.adapter.in.web;

import id.satupintu.contracts.UnitCode;
import id.satupintu.escalation.adapter.in.web.InboxQuery.Show;
import id.satupintu.platform.web.Officer;
import id.satupintu.platform.web.Violations;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The inbox of a unit, the nearest deadline first, and one case. */
@RestController
public class CasesController {
    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final CaseInbox inbox;
    private final CaseDesk desk;
    private final CaseViews views;

    CasesController(CaseInbox inbox, CaseDesk desk, CaseViews views) {
        this.inbox = inbox;
        this.desk = desk;
        this.views = views;
    }

    /**
     * Cases that a unit holds; for those who overlook the kabupaten all of its cases, or those of {@code unit}.
     *
     * @param unit the officer's own when absent
     * @param open false for those that are over
     * @param helping true for open cases of others that the officer's unit helps with
     */
    @GetMapping("/api/v1/cases")
    List<CaseView> list(
            Officer officer,
            @RequestParam(required = false) @Nullable UnitCode unit,
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(defaultValue = "false") boolean helping,
            @RequestParam(required = false) @Nullable Integer limit) {
        Violations check = new Violations();
        int most = check.number("limit", limit).between(1, MOST).orElse(USUAL);
        check.throwIfAny();
        Show show = helping ? Show.HELPING : open ? Show.OPEN : Show.OVER;
        return inbox.find(officer, unit, show, 0, most).stream()
                .map(known -> views.inList(known, officer))
                .toList();
    }

    @GetMapping("/api/v1/cases/{complaintId}")
    CaseView one(Officer officer, @PathVariable String complaintId) {
        return views.of(desk.read(officer, complaintId), officer);
    }
}
