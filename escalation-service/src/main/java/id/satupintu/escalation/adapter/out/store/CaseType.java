package id.satupintu.escalation.adapter.out.store;

import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.escalation.EscalationEvent;
import id.satupintu.escalation.domain.Case;
import id.satupintu.escalation.domain.CaseCommand;
import id.satupintu.escalation.domain.CaseDecider;
import id.satupintu.escalation.domain.Deadlines;
import id.satupintu.escalation.domain.policy.Policies;
import id.satupintu.platform.aggregate.AggregateType;
import id.satupintu.platform.aggregate.Decider;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Cases by complaint id; an inbox is a search by its unit, the nearest deadline first. */
public final class CaseType implements AggregateType<CaseCommand, Case, EscalationEvent> {
    public static final String HOLDER_UNIT = "holderUnit";
    public static final String KABUPATEN = "kabupaten";
    public static final String OPEN = "open";
    public static final String NEXT_DEADLINE = "nextDeadline";

    public static final String POLICY_VERSION = "policyVersion";

    /** Units that help the one that holds it. */
    public static final String HELPERS = "helpers";

    public static final String HOLDER_NAME = "holderName";

    /** Whether the holder took it on. */
    public static final String ACCEPTED = "accepted";

    /** True while something stays late that somebody above the unit was told of. */
    public static final String RAISED = "raised";

    /** Of what was raised, the date that passed first. */
    public static final String RAISED_FOR = "raisedFor";

    /** True while Inspektorat holds it: nobody else finds it (R18). */
    public static final String SEALED = "sealed";

    private final CaseDecider decider;

    public CaseType(Policies policies) {
        this.decider = new CaseDecider(policies);
    }

    @Override
    public String collection() {
        return "cases";
    }

    @Override
    public Decider<CaseCommand, Case, EscalationEvent> decider() {
        return decider;
    }

    @Override
    public Class<Case> stateType() {
        return Case.class;
    }

    @Override
    public RegionCode kabupaten(Case known) {
        return Objects.requireNonNull(known.subject(), "A case that was heard of has a subject")
                .kabupaten();
    }

    @Override
    public Optional<Instant> nextDueAt(Case known) {
        return Deadlines.nextDueAt(known);
    }

    @Override
    public Map<String, Object> searchFields(Case known) {
        Map<String, Object> fields = new HashMap<>();
        known.custody().ifPresent(custody -> {
            fields.put(HOLDER_UNIT, custody.holder().unit().code().value());
            fields.put(HOLDER_NAME, custody.holder().unit().name());
            fields.put(ACCEPTED, custody.accepted());
            fields.put(RAISED, custody.raisedFor().isPresent());
            fields.put(KABUPATEN, kabupaten(known).value());
            fields.put(OPEN, known.open());
            fields.put(SEALED, custody.holder().tier() == Tier.INSPEKTORAT);
            fields.put(POLICY_VERSION, custody.policyVersion());
            fields.put(
                    HELPERS,
                    custody.routing().supporting().stream()
                            .map(helper -> helper.code().value())
                            .toList());
            custody.raisedFor().map(Date::from).ifPresent(due -> fields.put(RAISED_FOR, due));
            custody.nextDeadline().map(Date::from).ifPresent(due -> fields.put(NEXT_DEADLINE, due));
        });
        return fields;
    }

    @Override
    public List<SearchIndex> indexes() {
        return List.of(
                new SearchIndex(List.of(HOLDER_UNIT, OPEN, NEXT_DEADLINE), false),
                new SearchIndex(List.of(KABUPATEN, OPEN, SEALED, NEXT_DEADLINE), false),
                new SearchIndex(List.of(KABUPATEN, OPEN, POLICY_VERSION), false),
                new SearchIndex(List.of(KABUPATEN, OPEN, RAISED, RAISED_FOR), false),
                new SearchIndex(List.of(HELPERS, OPEN, NEXT_DEADLINE), false));
    }
}
