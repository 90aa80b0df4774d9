package id.satupintu.routing.domain.disposition;

import static id.satupintu.routing.domain.disposition.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.UnitRef;
import id.satupintu.contracts.routing.RoutingEvent;
import id.satupintu.contracts.routing.RoutingEvent.ComplaintRerouted;
import id.satupintu.contracts.routing.RoutingEvent.ComplaintRouted;
import id.satupintu.contracts.routing.RoutingEvent.Route;
import id.satupintu.contracts.routing.RoutingEvent.Rung;
import id.satupintu.routing.domain.disposition.DispositionCommand.DecideByOfficer;
import id.satupintu.routing.domain.disposition.DispositionCommand.TakeBack;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DispositionPropertiesTest {
    private static final List<UnitRef> UNITS = List.of(RT, DESA, KECAMATAN, PUPR, DISHUB, DLH);

    /** A report with some returns, perhaps an officer's order, perhaps a withdrawal, in the order they happened. */
    @Provide
    Arbitrary<List<DispositionCommand>> histories() {
        Arbitrary<List<UnitRef>> refusers =
                Arbitraries.of(UNITS).list().uniqueElements().ofMaxSize(3);
        Arbitrary<UnitRef> owners = Arbitraries.of(UNITS);
        Arbitrary<Appraisal> appraisals = Arbitraries.of(
                appraisal(office(PUPR, 0.7), office(DLH, 0.1)),
                appraisal(matterOf(Tier.RT, 0.5), office(DLH, 0.2)),
                appraisal(sensitive(), matterOf(Tier.DESA, 0.5)),
                appraisal());
        return appraisals.flatMap(appraisal -> refusers.flatMap(refusing ->
                owners.flatMap(owner -> Arbitraries.of(true, false).tuple2().map(extra -> {
                    List<DispositionCommand> history = new ArrayList<>();
                    history.add(considered(appraisal));
                    for (int i = 0; i < refusing.size(); i++) {
                        history.add(returned(refusing.get(i), new Addressee(tier(owner), owner), i + 1));
                    }
                    if (extra.get1()) {
                        history.add(decided(DISHUB, "Lampu jalan."));
                    }
                    if (extra.get2()) {
                        history.add(new TakeBack(KUTIM));
                    }
                    return history;
                }))));
    }

    @Property(tries = 400)
    void whatever_the_order_of_arrival_it_ends_at_the_same_units(
            @ForAll("histories") List<DispositionCommand> history, @ForAll java.util.Random order) {
        List<DispositionCommand> shuffled = new ArrayList<>(history);
        java.util.Collections.shuffle(shuffled, order);
        assertThat(end(shuffled)).isEqualTo(end(history));
    }

    @Property(tries = 400)
    void it_is_never_sent_to_a_unit_that_gave_it_back(
            @ForAll("histories") List<DispositionCommand> history, @ForAll java.util.Random order) {
        List<DispositionCommand> shuffled = new ArrayList<>(history);
        java.util.Collections.shuffle(shuffled, order);
        Story story = new Story();
        for (DispositionCommand command : shuffled) {
            int before = story.said().size();
            story.when(command);
            Set<UnitCode> refusers = story.state().refusers();
            story.said().subList(before, story.said().size()).forEach(event -> assertThat(units(event))
                    .noneMatch(refusers::contains));
        }
    }

    @Property(tries = 200)
    void hearing_everything_twice_says_nothing_more(@ForAll("histories") List<DispositionCommand> history) {
        Story story = Story.given(history.toArray(DispositionCommand[]::new));
        List<RoutingEvent> once = List.copyOf(story.said());
        history.stream()
                .filter(command -> !(command instanceof DecideByOfficer))
                .forEach(story::when);
        assertThat(story.said()).isEqualTo(once);
    }

    /** An officer can only order what they see: an order that came too early is given again when there is a report. */
    private static Object end(List<DispositionCommand> commands) {
        Story story = new Story();
        List<DispositionCommand> tooEarly = new ArrayList<>();
        for (DispositionCommand command : commands) {
            story.when(command);
            if (command instanceof DecideByOfficer
                    && story.refused()
                    && story.state().report() == null) {
                tooEarly.add(command);
            }
            if (story.state().report() != null) {
                tooEarly.forEach(story::when);
                tooEarly.clear();
            }
        }
        return switch (story.state().standing()) {
            case Standing.Routed(Route route, var _) -> route;
            case Standing.Held(var reason, var suggestions) -> List.of(reason, suggestions);
            case Standing other -> other;
        };
    }

    private static List<UnitCode> units(RoutingEvent event) {
        Route route =
                switch (event) {
                    case ComplaintRouted routed -> routed.route();
                    case ComplaintRerouted rerouted -> rerouted.route();
                    default -> null;
                };
        return route == null
                ? List.of()
                : route.ladder().stream().map(Rung::unit).map(UnitRef::code).toList();
    }

    private static Tier tier(UnitRef unit) {
        return unit.equals(RT)
                ? Tier.RT
                : unit.equals(DESA) ? Tier.DESA : unit.equals(KECAMATAN) ? Tier.KECAMATAN : Tier.OPD;
    }
}
