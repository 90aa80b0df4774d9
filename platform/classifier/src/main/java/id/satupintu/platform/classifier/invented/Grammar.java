package id.satupintu.platform.classifier.invented;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Sentences with choices: {@code (a|b)} is one of both, {@code [a]} is there or not, {@code {name}} is a sentence of
 * that name; choices may hold choices.
 */
final class Grammar {
    private final Map<String, List<String>> slots;

    Grammar(Map<String, List<String>> slots) {
        this.slots = slots;
    }

    /** One of the sentences that {@code template} can become. */
    String sentence(String template, RandomGenerator chance) {
        StringBuilder sentence = new StringBuilder();
        Reader reader = new Reader(template, chance);
        reader.choice(sentence, true);
        return sentence.toString()
                .replaceAll("\\s+", " ")
                .replaceAll(" ([,.?!:])", "$1")
                .strip();
    }

    private final class Reader {
        private final String template;
        private final RandomGenerator chance;
        private int at;

        Reader(String template, RandomGenerator chance) {
            this.template = template;
            this.chance = chance;
        }

        /** Reads up to the end of a group; keeps one of its alternatives. */
        void choice(StringBuilder into, boolean whole) {
            List<String> alternatives = new ArrayList<>();
            StringBuilder current = new StringBuilder();
            while (at < template.length()) {
                char sign = template.charAt(at++);
                switch (sign) {
                    case '(' -> choice(current, false);
                    case '[' -> {
                        StringBuilder perhaps = new StringBuilder();
                        choice(perhaps, false);
                        if (chance.nextBoolean()) {
                            current.append(perhaps);
                        }
                    }
                    case '{' -> {
                        int end = template.indexOf('}', at);
                        List<String> of = slots.getOrDefault(template.substring(at, end), List.of(""));
                        current.append(sentence(of.get(chance.nextInt(of.size())), chance));
                        at = end + 1;
                    }
                    case '|' -> {
                        if (whole) {
                            current.append(sign);
                        } else {
                            alternatives.add(current.toString());
                            current.setLength(0);
                        }
                    }
                    case ')', ']' -> {
                        alternatives.add(current.toString());
                        into.append(alternatives.get(chance.nextInt(alternatives.size())));
                        return;
                    }
                    default -> current.append(sign);
                }
            }
            into.append(current);
        }
    }
}
