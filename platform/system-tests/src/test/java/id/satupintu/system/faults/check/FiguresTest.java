package id.satupintu.system.faults.check;

import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.EventCatalogue;
import id.satupintu.contracts.escalation.EscalationEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FiguresTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String STATISTICS = """
            {"accepted":1,"byStatus":{"IN_PROGRESS":1,"RECEIVED":0},"byKind":{"COMPLAINT":1},"closures":{},
             "counts":{"ESCALATED_BY_DEADLINE":1,"PROGRESS_REPORTED":1},"missed":{}}
            """;
    private static final String RECONCILIATION = """
            {"accepted":1,"open":1,"closed":0,"closedWithoutConfirmation":0,"archived":0,"merged":0,"withdrawn":0,
             "forwarded":0,"unaccounted":0,"holes":0}
            """;
    private static final String TRAIL = """
            {"status":"IN_PROGRESS","sources":[{"source":"INTAKE","upTo":1},{"source":"ROUTING","upTo":1},
             {"source":"ESCALATION","upTo":4},{"source":"NOTIFICATION","upTo":0}]}
            """;
    private static final String TRACKING = """
            {"status":"DISPATCHED","responsible":{"tier":"DESA","unit":{"code":"64.08.04.2001"}},
             "clocks":[{"name":"CLASS_LIMIT","dueAt":"2026-12-11T15:59:59Z"}],
             "timeline":[{"type":"submitted"},{"type":"routed"},{"type":"case-opened"},{"type":"case-accepted"},
              {"type":"progress-reported"},{"type":"case-escalated"}],"closure":null}
            """;

    private final ComplaintLog log = new ComplaintLog(Story.ID, Story.whole().events);

    private static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    @Test
    void figures_that_say_what_the_topics_say_are_clean() {
        List<Finding> findings = new ArrayList<>();
        Figures figures = new Figures(List.of(log));
        figures.compareStatistics(json(STATISTICS), findings::add);
        figures.compareReconciliation(json(RECONCILIATION), findings::add);
        Views.trail(log, json(TRAIL), findings::add);
        Views.reporters(log, json(TRACKING), findings::add);

        assertThat(findings).isEmpty();
    }

    @Test
    void a_figure_that_is_off_by_one_is_found() {
        List<Finding> findings = new ArrayList<>();
        Figures figures = new Figures(List.of(log));
        figures.compareStatistics(
                json(STATISTICS.replace("\"PROGRESS_REPORTED\":1", "\"PROGRESS_REPORTED\":2")), findings::add);
        figures.compareReconciliation(json(RECONCILIATION.replace("\"open\":1", "\"open\":0")), findings::add);

        assertThat(findings).hasSize(2).extracting(Finding::kind).containsOnly(Finding.Kind.PROJECTION);
    }

    @Test
    void an_event_reporting_has_not_heard_is_found() {
        List<Finding> findings = new ArrayList<>();
        Views.trail(log, json(TRAIL.replace("\"upTo\":4", "\"upTo\":3")), findings::add);

        assertThat(findings).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "progress-reported",
                "case-handed-over",
                "evidence-added",
                "deadline-approaching",
                "deadline-missed",
                "overdue-raised",
                "deadlines-recomputed",
                "resolution-verified",
                "closing-withheld"
            })
    void what_is_told_of_a_settled_case_leaves_it_settled(String name) {
        Story story = Story.whole();
        story.escalation("case-resolved", Story.DESA);
        story.escalation(name, Story.DESA);

        assertThat(new Recount(new ComplaintLog(Story.ID, story.events)).status())
                .isEqualTo("RESOLVED");
        assertThat(Recount.STEPS).doesNotContain(name);
    }

    @Test
    void every_event_of_a_case_moves_it_or_is_known_to_leave_it_where_it_stands() {
        List<String> names = Arrays.stream(EscalationEvent.class.getPermittedSubclasses())
                .map(EventCatalogue::wireType)
                .map(type -> type.replaceAll("^id\\.satupintu\\.escalation\\.|\\.v1$", ""))
                .toList();

        assertThat(names).containsAll(Recount.STEPS).hasSize(Recount.STEPS.size() + 9);
    }

    @Test
    void a_reporter_who_sees_a_line_too_few_another_holder_or_another_date_is_found() {
        List<Finding> findings = new ArrayList<>();
        Views.reporters(log, json(TRACKING.replace("{\"type\":\"case-accepted\"},", "")), findings::add);
        Views.reporters(log, json(TRACKING.replace("64.08.04.2001", "64.08.04.2002")), findings::add);
        Views.reporters(log, json(TRACKING.replace("2026-12-11", "2026-12-12")), findings::add);

        assertThat(findings).hasSize(3);
    }
}
