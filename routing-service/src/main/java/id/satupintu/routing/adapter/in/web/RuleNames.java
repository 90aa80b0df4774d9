package id.satupintu.routing.adapter.in.web;

import id.satupintu.platform.web.page.Wording;
import id.satupintu.routing.domain.disposition.Jurisdiction;
import java.util.List;
import java.util.Optional;

/** Tells the names of rules among the terms that decided, and what a rule says in words for people. */
final class RuleNames {
    private RuleNames() {}

    /** The rule among {@code terms}; empty when words alone decided. */
    static Optional<String> of(List<String> terms) {
        return terms.stream()
                .filter(term -> term.startsWith(Jurisdiction.TERM))
                .map(term -> term.substring(Jurisdiction.TERM.length()))
                .findFirst();
    }

    /** The {@code terms} that are words of the report. */
    static List<String> words(List<String> terms) {
        return terms.stream()
                .filter(term -> !term.startsWith(Jurisdiction.TERM))
                .toList();
    }

    /** What the rule says; its bare name where a tenant's own rule has no words yet. */
    static String words(String rule, Wording wording) {
        String key = "halaman.aturan." + rule;
        String said = wording.text(key);
        return said.equals(key) ? rule : said;
    }
}
