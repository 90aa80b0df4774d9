package id.satupintu.escalation.adapter.in.web;

import id.satupintu.contracts.Tier;
import id.satupintu.contracts.escalation.EscalationEvent.ClockName;
import id.satupintu.escalation.domain.Entry;
import id.satupintu.escalation.domain.policy.Forecast;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** What officers read, from the message files. */
public final class CaseTexts {
    private final ResourceBundle indonesian = ResourceBundle.getBundle("messages", Locale.of("id"));
    private final ResourceBundle english = ResourceBundle.getBundle("messages", Locale.ENGLISH);

    BothLanguages of(CaseStatus status) {
        return text("status." + status);
    }

    /** The name of a date to count on; a box by the tier it is of. */
    BothLanguages of(Forecast.Name promise, @Nullable Tier tier) {
        return text("promise." + promise + (tier == null ? "" : "." + tier));
    }

    /** How a date to count on is counted. */
    BothLanguages rule(Forecast.Name promise) {
        return text("promise." + promise + ".rule");
    }

    BothLanguages of(ClockName clock) {
        return text("clock." + clock);
    }

    /** The sentence of a line; where its detail is one of a few words, the sentence for that word. */
    BothLanguages of(Entry entry) {
        String plain = "history." + entry.kind();
        String detailed = plain + "." + entry.detail();
        return text(indonesian.containsKey(detailed) ? detailed : plain);
    }

    private BothLanguages text(String key) {
        return new BothLanguages(indonesian.getString(key), english.getString(key));
    }
}
