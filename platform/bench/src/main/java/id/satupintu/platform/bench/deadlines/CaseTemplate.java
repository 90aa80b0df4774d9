package id.satupintu.platform.bench.deadlines;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.platform.bench.scenario.CloneTemplate;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.RawBsonDocument;

/**
 * The stored document of a case that the service opened itself. A clone is the same case of another number, perhaps of
 * another kabupaten, with every moment of its life moved by the same time.
 *
 * @param prefix of its number, which is its tenant's
 * @param text with the marks: number, kabupaten, and each moment as it stands in the state
 * @param moments in the order of their marks
 * @param datesAt where the eight bytes of each BSON date begin
 * @param due when something happens to it next
 */
record CaseTemplate(
        String prefix,
        CloneTemplate text,
        String kabupaten,
        List<Instant> moments,
        List<Integer> datesAt,
        Instant due) {
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z");

    /** BSON's sign for a date and the names of those that a case has. */
    private static final List<String> DATES = List.of("\tnextDueAt\0", "\tnextDeadline\0");

    /** @throws IllegalArgumentException when nothing is ever due for it */
    static CaseTemplate of(RawBsonDocument stored) {
        if (!stored.containsKey("nextDueAt")) {
            throw new IllegalArgumentException("Nothing is due for this case");
        }
        String kabupaten = stored.getString("kabupaten").getValue();
        Set<String> moments = new LinkedHashSet<>();
        Matcher matcher = MOMENT.matcher(stored.getString("state").getValue());
        while (matcher.find()) {
            moments.add(matcher.group());
        }
        String number = stored.getString("_id").getValue();
        List<String> marks = new ArrayList<>(List.of(number, kabupaten));
        marks.addAll(moments);
        CloneTemplate text = CloneTemplate.of(stored, marks);
        String bytes = new String(text.bytes(), StandardCharsets.ISO_8859_1);
        List<Integer> datesAt = new ArrayList<>();
        for (String date : DATES) {
            int at = bytes.indexOf(date);
            if (at >= 0) {
                datesAt.add(at + date.length());
            }
        }
        return new CaseTemplate(
                number.substring(0, number.indexOf('-')),
                text,
                kabupaten,
                moments.stream().map(Instant::parse).toList(),
                datesAt,
                Instant.ofEpochMilli(stored.getDateTime("nextDueAt").getValue()));
    }

    /**
     * @param kabupaten a code as long as the original's
     * @param dueAt whole seconds from when the original is due
     */
    RawBsonDocument clone(ComplaintId id, String kabupaten, Instant dueAt) {
        Duration shift = Duration.between(due, dueAt);
        List<byte[]> marks = new ArrayList<>();
        marks.add(bytes(id.value()));
        marks.add(bytes(kabupaten));
        moments.forEach(moment -> marks.add(bytes(moment.plus(shift).toString())));
        RawBsonDocument clone = text.with(id, marks);
        ByteBuffer raw = ByteBuffer.wrap(clone.getByteBuffer().array()).order(ByteOrder.LITTLE_ENDIAN);
        datesAt.forEach(at -> raw.putLong(at, raw.getLong(at) + shift.toMillis()));
        return clone;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
