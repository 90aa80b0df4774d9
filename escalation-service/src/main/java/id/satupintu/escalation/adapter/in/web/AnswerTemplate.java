package id.satupintu.escalation.adapter.in.web;

import id.satupintu.platform.web.ProblemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A text that asks its writer for facts instead of offering phrases: what was done where, by when, by whom. Nothing can be
 * sent with a gap in it (R7: "jawaban substantif").
 *
 * @param act the form it belongs to
 * @param field of the form that the text goes into
 * @param title what it is for
 * @param facts what it asks for
 * @param text with a gap {@code {name}} for each
 */
record AnswerTemplate(String id, String act, String field, BothLanguages title, List<Fact> facts, String text) {
    /** Shorter than this, nothing was said. */
    private static final int SHORTEST = 3;

    private static final int LONGEST = 400;

    AnswerTemplate {
        facts = List.copyOf(facts);
    }

    /** Something the text needs to know. */
    record Fact(String name, BothLanguages label) {

        /** The name of its field. */
        String field() {
            return "fakta-" + name;
        }
    }

    /**
     * What was typed, with the text in its field.
     *
     * @throws ProblemException 400 naming the fact that is missing or says too little
     */
    Map<String, String> composed(Map<String, String> typed) {
        String composed = text;
        for (Fact fact : facts) {
            String said = typed.getOrDefault(fact.field(), "").strip();
            if (said.length() < SHORTEST) {
                throw ProblemException.invalid(fact.field(), "required");
            }
            if (said.length() > LONGEST) {
                throw ProblemException.invalid(fact.field(), "too-long", LONGEST);
            }
            composed = composed.replace("{" + fact.name() + "}", said.replaceAll("[.\\s]+$", ""));
        }
        Map<String, String> whole = new LinkedHashMap<>(typed);
        whole.put(field, composed);
        return whole;
    }
}
