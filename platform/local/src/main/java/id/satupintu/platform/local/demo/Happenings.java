package id.satupintu.platform.local.demo;

import id.satupintu.platform.local.events.PublishedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells officers, coordinator and reporters what they would learn from their inboxes, read from the topics. */
final class Happenings {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final CaseBoard board;
    private final Officers officers;
    private final Coordinator coordinator;
    private final Reporters reporters;

    Happenings(CaseBoard board, Officers officers, Coordinator coordinator, Reporters reporters) {
        this.board = board;
        this.officers = officers;
        this.coordinator = coordinator;
        this.reporters = reporters;
    }

    void hear(PublishedEvent event) {
        String value = event.value();
        if (value == null) {
            return;
        }
        String id = event.subject();
        String name = event.name();
        board.heard(name);
        switch (name) {
            case "complaint-held-for-review" -> coordinator.held(id, suggestions(JSON.readTree(value)), board.step(id));
            case "completion-requested" -> {
                board.step(id);
                reporters.completionWasAsked(id);
            }
            case "complaint-archived", "complaint-merged", "complaint-forwarded-externally", "complaint-withdrawn" ->
                board.over(id);
            case "case-opened", "case-escalated" -> {
                board.openAgain(id);
                JsonNode data = JSON.readTree(value);
                officers.hold(id, tier(data), unit(data), classLimit(data), board.step(id));
            }
            case "case-reopened", "case-resumed" -> {
                board.openAgain(id);
                JsonNode data = JSON.readTree(value);
                officers.goOn(id, tier(data), unit(data), board.step(id));
            }
            case "clarification-requested" -> {
                board.step(id);
                reporters.wasAsked(id);
            }
            case "case-returned" -> board.step(id);
            case "case-resolved" -> {
                JsonNode data = JSON.readTree(value);
                officers.inspect(id, tier(data), board.step(id));
                reporters.heardOfResolution(id);
            }
            case "closing-withheld" -> board.awaitsReporter(id);
            case "case-closed" -> board.over(id);
            case "deadline-missed" -> countMissedLimit(JSON.readTree(value));
            default -> {
                // Nobody's plans depend on it.
            }
        }
    }

    private void countMissedLimit(JsonNode data) {
        if (data.path("clock").asString("").equals("CLASS_LIMIT")) {
            board.heard("late");
        }
    }

    private static String tier(JsonNode data) {
        return data.path("holder").path("tier").asString("");
    }

    private static String unit(JsonNode data) {
        return data.path("holder").path("unit").path("code").asString("");
    }

    private static @Nullable Instant classLimit(JsonNode data) {
        for (JsonNode clock : data.path("clocks")) {
            if (clock.path("name").asString("").equals("CLASS_LIMIT")) {
                return Instant.parse(clock.path("dueAt").asString());
            }
        }
        return null;
    }

    private static List<String> suggestions(JsonNode data) {
        List<String> units = new ArrayList<>();
        data.path("suggestions")
                .forEach(suggestion ->
                        units.add(suggestion.path("unit").path("code").asString()));
        return units;
    }
}
