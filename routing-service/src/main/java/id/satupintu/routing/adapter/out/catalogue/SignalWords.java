package id.satupintu.routing.adapter.out.catalogue;

import id.satupintu.contracts.Tier;
import id.satupintu.routing.domain.disposition.Appraisal.Signals;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Phrases that say something beside the matter: danger, alleged abuse of authority, violence, or that the officers of a
 * tier are accused. The list is data, {@code catalogue/kata_penentu.csv}.
 */
final class SignalWords {
    private final ReportWords words;
    private final Phrases phrases = new Phrases();
    private final Map<String, List<Meaning>> meanings = new HashMap<>();

    private record Meaning(String signal, String phrase) {}

    private SignalWords(ReportWords words) {
        this.words = words;
    }

    /** The list of this build. */
    static SignalWords bundled(ReportWords reportWords) {
        ReportWords words = reportWords.wordByWord();
        SignalWords signals = new SignalWords(words);
        List<String> lines = ReportWords.lines("catalogue/kata_penentu.csv");
        for (String line : lines.subList(1, lines.size())) {
            String[] columns = line.split(",", 2);
            Phrases.Phrase phrase = Phrases.phrase(words.stems(columns[1]));
            signals.phrases.add(phrase);
            signals.meanings
                    .computeIfAbsent(phrase.key(), _ -> new ArrayList<>())
                    .add(new Meaning(columns[0], columns[1]));
        }
        return signals;
    }

    Signals in(String title, String body) {
        boolean emergency = false;
        boolean misconduct = false;
        boolean sensitive = false;
        Set<Tier> accused = EnumSet.noneOf(Tier.class);
        List<String> terms = new ArrayList<>();
        List<Meaning> found = phrases.in(words.stems(title + " . " + body)).stream()
                .flatMap(phrase -> meanings.getOrDefault(phrase.key(), List.of()).stream())
                .toList();
        for (Meaning meaning : found) {
            switch (meaning.signal()) {
                case "DARURAT" -> emergency = true;
                case "PENYALAHGUNAAN" -> misconduct = true;
                case "KEKERASAN" -> sensitive = true;
                default -> accused.add(Tier.valueOf(meaning.signal().substring("TERLAPOR_".length())));
            }
            terms.add(meaning.phrase());
        }
        return new Signals(
                emergency,
                misconduct,
                sensitive,
                accused,
                terms.stream().distinct().sorted().toList());
    }
}
