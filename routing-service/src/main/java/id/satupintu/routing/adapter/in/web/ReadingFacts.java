package id.satupintu.routing.adapter.in.web;

import id.satupintu.contracts.UnitRef;
import id.satupintu.contracts.routing.RoutingEvent.ExternalStatus;
import id.satupintu.platform.web.page.Wording;
import id.satupintu.routing.adapter.in.web.ReviewWords.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words what was read in a report, and who decided with what: what an officer wants to check. */
final class ReadingFacts {

    List<Fact> of(ReviewView view, Wording wording) {
        List<Fact> facts = new ArrayList<>();
        if (view.complaintClass() != null) {
            add(
                    facts,
                    "class",
                    wording.text("halaman.tinjau.class." + view.complaintClass().name()),
                    wording);
        }
        ReviewView.RouteView route = view.standing().route();
        if (route != null) {
            decided(route, facts, wording);
        }
        UnitRef agency = view.standing().agency();
        if (agency != null) {
            add(facts, "agency", agency.name(), wording);
            add(facts, "number", view.standing().externalNumber(), wording);
            ExternalStatus status = view.standing().externalStatus();
            add(
                    facts,
                    "outside",
                    status == null ? null : wording.text("halaman.tinjau.outside." + status.name()),
                    wording);
        }
        ReviewView.ReadingView reading = view.reading();
        if (reading != null) {
            add(facts, "category", reading.category(), wording);
            add(facts, "model", reading.modelVersion(), wording);
            add(facts, "catalogue", reading.catalogueVersion(), wording);
        }
        return facts;
    }

    private static void decided(ReviewView.RouteView route, List<Fact> facts, Wording wording) {
        route.ladder().stream()
                .filter(rung -> rung.tier() == route.startTier())
                .findFirst()
                .ifPresent(rung -> add(facts, "unit", rung.unit().name(), wording));
        add(
                facts,
                "supporting",
                route.supporting().stream().map(UnitRef::name).collect(Collectors.joining(", ")),
                wording);
        String by = wording.text("halaman.tinjau.by." + route.decidedBy().name(), Math.round(route.confidence() * 100));
        String rule = RuleNames.of(route.terms())
                .map(name -> " " + RuleNames.words(name, wording))
                .orElse("");
        add(facts, "by", by + rule, wording);
        add(facts, "terms", String.join(", ", RuleNames.words(route.terms())), wording);
    }

    private static void add(List<Fact> facts, String key, @Nullable String words, Wording wording) {
        if (words != null && !words.isEmpty()) {
            facts.add(new Fact(key, wording.text("halaman.tinjau.fact." + key), words));
        }
    }
}
