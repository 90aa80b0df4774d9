package id.satupintu.escalation.adapter.in.web;

import id.satupintu.platform.web.page.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The templates of the desk ({@code templat-jawaban.json}). */
final class AnswerTemplates {
    private static final String TEMPLATE = "templat";
    private static final List<AnswerTemplate> ALL = read();

    private AnswerTemplates() {}

    /** A template as a page offers it, with the gaps that are asked for once it was chosen. */
    record Offered(String id, String title, boolean chosen, String field, String text, List<Gap> gaps) {}

    /** What the page asks for. */
    record Gap(String field, String label) {}

    static Optional<AnswerTemplate> find(@Nullable String id) {
        return ALL.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    static List<AnswerTemplate> all() {
        return ALL;
    }

    /** The templates of every form by its name. */
    static Map<String, List<Offered>> offered(Map<?, ?> typed, Wording wording) {
        Map<String, List<Offered>> byAct = new LinkedHashMap<>();
        for (AnswerTemplate one : ALL) {
            boolean chosen = one.id().equals(typed.get(one.act() + "-" + TEMPLATE));
            Offered offered = new Offered(
                    one.id(),
                    in(wording, one.title()),
                    chosen,
                    one.field(),
                    one.text(),
                    one.facts().stream()
                            .map(fact -> new Gap(fact.field(), in(wording, fact.label())))
                            .toList());
            byAct.merge(one.act(), List.of(offered), (before, more) -> Stream.concat(before.stream(), more.stream())
                    .toList());
        }
        return byAct;
    }

    /** What was typed; where a template was chosen, with its text. */
    static Map<String, String> composed(String act, Map<String, String> typed) {
        return find(typed.get(TEMPLATE))
                .filter(template -> template.act().equals(act))
                .map(template -> template.composed(typed))
                .orElse(typed);
    }

    private static String in(Wording wording, BothLanguages both) {
        return wording.english() ? both.en() : both.id();
    }

    private static List<AnswerTemplate> read() {
        try (InputStream file = AnswerTemplates.class.getResourceAsStream("/templat-jawaban.json")) {
            return JsonMapper.shared().readValue(Objects.requireNonNull(file), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
