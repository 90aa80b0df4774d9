package id.satupintu.escalation.adapter.out.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hari libur nasional and cuti bersama 2025 to 2027; where they come from stands beside the file. */
public final class PublicHolidays {
    private static final String FILE = "/calendar/hari_libur_2025_2027.json";

    private PublicHolidays() {}

    /** Every day on the list; both kinds are non-working for ASN (SKB 3 Menteri). */
    public static NavigableSet<LocalDate> read() {
        try (InputStream file = PublicHolidays.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing from this build");
            }
            NavigableSet<LocalDate> days = new TreeSet<>();
            for (JsonNode day : JsonMapper.shared().readTree(file)) {
                days.add(LocalDate.parse(day.get("tanggal").asString()));
            }
            return days;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
