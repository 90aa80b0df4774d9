package id.satupintu.routing.domain.directory;

import id.satupintu.contracts.routing.UnitEvent;
import id.satupintu.contracts.routing.UnitEvent.UnitPublished;
import id.satupintu.platform.aggregate.Decider;
import id.satupintu.platform.aggregate.Decision;
import id.satupintu.routing.domain.directory.UnitCommand.Describe;
import id.satupintu.routing.domain.directory.UnitCommand.Load;

/** Publishes a unit when, and only when, something about it is new; an officer's word stands above that of a source. */
public final class UnitDecider implements Decider<UnitCommand, Unit, UnitEvent> {

    @Override
    public Unit initialState() {
        return Unit.UNKNOWN;
    }

    @Override
    public Unit learn(Unit state, UnitCommand command) {
        return switch (command) {
            case Load load -> new Unit(state.published(), load.sourceHash(), state.describedAt());
            case Describe describe -> new Unit(state.published(), state.sourceHash(), describe.at());
        };
    }

    @Override
    public Decision<UnitEvent> decide(UnitCommand command, Unit state) {
        return switch (command) {
            case Load(var description, var _) ->
                state.describedAt() != null || description.equals(state.published())
                        ? Decision.nothing()
                        : Decision.accept(description);
            case Describe(var description, var kabupaten, var _) ->
                Descriptions.refusal(description, kabupaten)
                        .<Decision<UnitEvent>>map(Decision::refuse)
                        .orElseGet(() -> description.equals(state.published())
                                ? Decision.nothing()
                                : Decision.accept(description));
        };
    }

    @Override
    public Unit evolve(Unit state, UnitEvent event) {
        return switch (event) {
            case UnitPublished published -> new Unit(published, state.sourceHash(), state.describedAt());
        };
    }
}
