package id.satupintu.escalation.adapter.in.web;

import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.escalation.EscalationEvent;
import id.satupintu.escalation.domain.Case;
import id.satupintu.escalation.domain.CaseCommand;
import id.satupintu.platform.aggregate.AggregateStore;
import id.satupintu.platform.aggregate.SearchQuery;
import id.satupintu.platform.web.Officer;
import id.satupintu.platform.web.ProblemException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cases an officer may see, the nearest deadline first. */
public final class CaseInbox {
    private final AggregateStore<CaseCommand, Case, EscalationEvent> cases;
    private final CaseDesk desk;

    public CaseInbox(AggregateStore<CaseCommand, Case, EscalationEvent> cases, CaseDesk desk) {
        this.cases = cases;
        this.desk = desk;
    }

    /**
     * Cases that a unit holds; for those who overlook the kabupaten all of its cases, or those of {@code unit}.
     *
     * @param unit the officer's own when null
     * @param open false for those that are over
     * @throws ProblemException 404 when it is not theirs to look at
     */
    List<Case> find(Officer officer, @Nullable UnitCode unit, boolean open, int offset, int most) {
        Map<String, Object> wanted = new HashMap<>(Map.of("open", open));
        boolean own = CaseDesk.worksOnCases(officer) && (unit == null || unit.equals(officer.unit()));
        if (own && !(unit == null && CaseDesk.overlooksKabupaten(officer))) {
            wanted.put("holderUnit", officer.unit().value());
        } else if (CaseDesk.overlooksKabupaten(officer)) {
            wanted.put("kabupaten", officer.kabupaten().value());
            wanted.put("sealed", false);
            if (unit != null) {
                wanted.put("holderUnit", unit.value());
            }
        } else {
            throw ProblemException.notFound();
        }
        return cases.search(new SearchQuery(wanted, "nextDeadline", false, offset, most)).stream()
                .filter(known -> desk.sees(officer, known))
                .toList();
    }
}
