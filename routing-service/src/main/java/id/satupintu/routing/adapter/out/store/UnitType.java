package id.satupintu.routing.adapter.out.store;

import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.routing.UnitEvent;
import id.satupintu.platform.aggregate.AggregateType;
import id.satupintu.platform.aggregate.Decider;
import id.satupintu.routing.domain.directory.Unit;
import id.satupintu.routing.domain.directory.UnitCommand;
import id.satupintu.routing.domain.directory.UnitDecider;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** Units, by their code. Those that an officer described are found by when, so that every instance hears of it. */
public final class UnitType implements AggregateType<UnitCommand, Unit, UnitEvent> {

    /** True where an officer described the unit; absent elsewhere. */
    public static final String DESCRIBED = "described";

    /** When an officer last described it. */
    public static final String DESCRIBED_AT = "describedAt";

    @Override
    public String collection() {
        return "units";
    }

    @Override
    public Decider<UnitCommand, Unit, UnitEvent> decider() {
        return new UnitDecider();
    }

    @Override
    public Class<Unit> stateType() {
        return Unit.class;
    }

    @Override
    public RegionCode kabupaten(Unit unit) {
        return unit.description().kabupaten();
    }

    @Override
    public Map<String, Object> searchFields(Unit unit) {
        Instant at = unit.describedAt();
        return at == null ? Map.of() : Map.of(DESCRIBED, true, DESCRIBED_AT, Date.from(at));
    }

    @Override
    public List<SearchIndex> indexes() {
        return List.of(new SearchIndex(List.of(DESCRIBED, DESCRIBED_AT), false));
    }
}
