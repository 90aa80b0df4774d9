package id.satupintu.routing.adapter.in.web;

import id.satupintu.contracts.routing.RoutingEvent.HoldReason;
import id.satupintu.contracts.routing.RoutingEvent.SkipReason;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of routing-service, from its message files. */
public final class ReviewTexts {
    private final ResourceBundle indonesian = ResourceBundle.getBundle("messages", Locale.of("id"));
    private final ResourceBundle english = ResourceBundle.getBundle("messages", Locale.ENGLISH);

    BothLanguages of(HoldReason reason) {
        return text("hold." + reason);
    }

    BothLanguages of(SkipReason reason) {
        return text("skip." + reason);
    }

    /** What the citizen reads when a report was not completed in time. */
    public String completionExpired() {
        return indonesian.getString("archive.COMPLETION_EXPIRED");
    }

    private BothLanguages text(String key) {
        return new BothLanguages(indonesian.getString(key), english.getString(key));
    }
}
