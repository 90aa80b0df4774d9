package id.satupintu.intake.adapter.in.web;

import id.satupintu.contracts.UnitCode;
import id.satupintu.intake.domain.Stay;
import id.satupintu.platform.web.page.Wording;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Words how long the reporter has waited, and how much of it each unit took. */
final class WaitingWords {

    private WaitingWords() {}

    /**
     * The time since the report was received.
     *
     * @param words for the whole, e.g. "12 hari sejak diterima"
     * @param parts what each unit took of it, in the order they had it
     */
    record Waiting(String words, List<Part> parts) {}

    /** What one unit took. */
    record Part(String unit, String words) {}

    /** @param end when the report came to its end, or now */
    static Waiting of(List<Stay> stays, Instant receivedAt, boolean over, Instant end, Wording wording) {
        long days = Math.max(0, Duration.between(receivedAt, end).toDays());
        Map<UnitCode, String> names = new LinkedHashMap<>();
        Map<UnitCode, Duration> lengths = new LinkedHashMap<>();
        for (Stay stay : stays) {
            names.put(stay.unit().code(), stay.unit().name());
            lengths.merge(stay.unit().code(), stay.length(end), Duration::plus);
        }
        return new Waiting(
                wording.text(over ? "halaman.lacak.waited" : "halaman.lacak.waiting", days),
                lengths.entrySet().stream()
                        .map(one -> new Part(
                                names.getOrDefault(one.getKey(), one.getKey().value()),
                                wording.text(
                                        "halaman.lacak.days", one.getValue().toDays())))
                        .toList());
    }
}
