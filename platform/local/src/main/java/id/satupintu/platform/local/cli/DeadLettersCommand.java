package id.satupintu.platform.local.cli;

import id.satupintu.platform.local.events.DeadLetter;
import id.satupintu.platform.local.events.DeadLetterBox;
import id.satupintu.platform.local.process.SystemPlan;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Lists what could not be handled, shows it, and gives it to its group again once the cause is mended. */
@Command(name = "dead-letters", resourceBundle = Words.BUNDLE, mixinStandardHelpOptions = true)
final class DeadLettersCommand implements Callable<Integer> {
    @Mixin
    Place place = new Place();

    @Parameters(arity = "0..1", paramLabel = "list|show|replay", descriptionKey = "option.dead-letters.action")
    Action action = Action.LIST;

    @Option(names = "--topic", paramLabel = "TOPIC", descriptionKey = "option.dead-letters.topic")
    @Nullable String topic;

    @Option(names = "--group", paramLabel = "GROUP", descriptionKey = "option.dead-letters.group")
    @Nullable String group;

    @Option(names = "--again", descriptionKey = "option.dead-letters.again")
    boolean again;

    @Option(names = "--json", descriptionKey = "option.json")
    boolean json;

    enum Action {
        LIST,
        SHOW,
        REPLAY
    }

    /** How many letters have the same reason, and one of them. */
    record Row(String topic, String group, String reason, long letters, long repeated, String newestOrigin) {}

    @Override
    public Integer call() throws InterruptedException {
        int kafka = SystemPlan.of(place.home()).ports().kafka();
        DeadLetterBox box = new DeadLetterBox("127.0.0.1:" + kafka);
        List<DeadLetter> letters = box.list(letter -> (topic == null || topic.equals(letter.topic()))
                && (group == null || group.equals(letter.group()))
                && (action != Action.REPLAY || again || !letter.repeated()));
        return switch (action) {
            case LIST -> list(letters);
            case SHOW -> show(letters);
            case REPLAY -> replay(box, letters);
        };
    }

    private int list(List<DeadLetter> letters) {
        Map<String, Row> rows = new TreeMap<>();
        for (DeadLetter letter : letters) {
            Row row = new Row(
                    letter.topic(), letter.group(), letter.reason(), 1, letter.repeated() ? 1 : 0, letter.origin());
            rows.merge(
                    letter.topic() + letter.group() + letter.reason(),
                    row,
                    (before, more) -> new Row(
                            more.topic(),
                            more.group(),
                            more.reason(),
                            before.letters() + 1,
                            before.repeated() + more.repeated(),
                            more.newestOrigin()));
        }
        if (json) {
            System.out.println(JsonMapper.shared()
                    .writeValueAsString(Map.of("letters", letters.size(), "byReason", rows.values())));
        } else {
            System.out.println(Words.say("dead-letters.count", letters.size()));
            rows.values()
                    .forEach(row -> System.out.println(Words.say(
                            "dead-letters.row",
                            row.letters(),
                            row.topic(),
                            row.group(),
                            row.reason(),
                            row.newestOrigin(),
                            row.repeated())));
        }
        return ExitCode.DONE;
    }

    private int show(List<DeadLetter> letters) {
        for (DeadLetter letter : letters) {
            Map<String, String> all = new TreeMap<>();
            for (Header header : letter.headers()) {
                all.put(header.key(), header.value() == null ? "" : text(header.value()));
            }
            byte[] value = letter.value();
            all.put("value", value == null ? "" : text(value));
            all.put("box", letter.box() + "/0/" + letter.offset());
            System.out.println(JsonMapper.shared().writeValueAsString(all));
        }
        return ExitCode.DONE;
    }

    private int replay(DeadLetterBox box, List<DeadLetter> letters) throws InterruptedException {
        Map<String, List<DeadLetter>> byHindrance = letters.stream()
                .collect(Collectors.groupingBy(DeadLetterBox::hindrance, TreeMap::new, Collectors.toList()));
        List<DeadLetter> possible = new ArrayList<>(byHindrance.getOrDefault("", List.of()));
        box.repeat(possible);
        int compacted = byHindrance.getOrDefault("compacted", List.of()).size();
        int incomplete = byHindrance.getOrDefault("incomplete", List.of()).size();
        System.out.println(
                json
                        ? JsonMapper.shared()
                                .writeValueAsString(Map.of(
                                        "repeated", possible.size(), "compacted", compacted, "incomplete", incomplete))
                        : Words.say("dead-letters.repeated", possible.size(), compacted, incomplete));
        return ExitCode.DONE;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
