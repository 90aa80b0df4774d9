package id.satupintu.routing.adapter.out.store;

import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.routing.UnitEvent;
import id.satupintu.platform.aggregate.AggregateType;
import id.satupintu.platform.aggregate.Decider;
import id.satupintu.routing.domain.directory.Unit;
import id.satupintu.routing.domain.directory.UnitCommand;
import id.satupintu.routing.domain.directory.UnitDecider;

/** Units, by their code. */
public final class UnitType implements AggregateType<UnitCommand, Unit, UnitEvent> {

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
}
