package id.satupintu.platform.messaging;

import java.time.DateTimeException;
import java.time.Instant;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;

/**
 * Instants of events, within the years that a date-time of the contract can name (RFC 3339: four digits). What lies beyond
 * them no store can keep and no clock can count to, so it is unreadable at the door rather than a stumbling block behind it.
 */
final class EventInstant extends StdDeserializer<Instant> {
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    EventInstant() {
        super(Instant.class);
    }

    /** @throws DateTimeException when it cannot be read, or lies outside the years 1 to 9999 */
    static Instant parse(String text) {
        Instant plain = InstantText.read(text);
        Instant read = plain == null ? Instant.parse(text) : plain;
        if (outside(read)) {
            throw new DateTimeException("The year has more than four digits");
        }
        return read;
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) {
        Instant plain = parser.hasToken(JsonToken.VALUE_STRING) ? InstantText.read(parser.getString()) : null;
        if (plain != null) {
            return plain;
        }
        Instant read = InstantDeserializer.INSTANT.deserialize(parser, context);
        return outside(read) ? context.reportInputMismatch(this, "The year has more than four digits") : read;
    }

    private static boolean outside(Instant read) {
        return read.isBefore(EARLIEST) || read.isAfter(LATEST);
    }
}
