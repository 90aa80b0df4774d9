package id.satupintu.escalation.adapter.in.web;

import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.escalation.EscalationEvent;
import id.satupintu.escalation.adapter.in.web.InboxQuery.Show;
import id.satupintu.escalation.adapter.out.store.CaseType;
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
     * @param show which of them; those the unit helps with are its own to look at only
     * @throws ProblemException 404 when it is not theirs to look at
     */
    List<Case> find(Officer officer, @Nullable UnitCode unit, Show show, int offset, int most) {
        Map<String, Object> wanted = new HashMap<>(Map.of(CaseType.OPEN, show != Show.OVER));
        boolean own = CaseDesk.worksOnCases(officer) && (unit == null || unit.equals(officer.unit()));
        if (show == Show.HELPING) {
            if (!own) {
                throw ProblemException.notFound();
            }
            wanted.put(CaseType.HELPERS, officer.unit().value());
        } else if (own && !(unit == null && CaseDesk.overlooksKabupaten(officer))) {
            wanted.put(CaseType.HOLDER_UNIT, officer.unit().value());
        } else if (CaseDesk.overlooksKabupaten(officer)) {
            wanted.put(CaseType.KABUPATEN, officer.kabupaten().value());
            wanted.put(CaseType.SEALED, false);
            if (unit != null) {
                wanted.put(CaseType.HOLDER_UNIT, unit.value());
            }
        } else {
            throw ProblemException.notFound();
        }
        return cases.search(new SearchQuery(wanted, CaseType.NEXT_DEADLINE, false, offset, most)).stream()
                .filter(known -> desk.sees(officer, known))
                .toList();
    }
}
