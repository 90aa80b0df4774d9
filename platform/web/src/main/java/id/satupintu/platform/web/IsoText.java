package id.satupintu.platform.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Reads dates and times from ISO 8601 text alone: of a bare number nobody knows whether it counts seconds or days. */
final class IsoText<T> extends StdScalarDeserializer<T> {
    private final Class<T> type;
    private final transient Function<String, T> parser;

    private IsoText(Class<T> type, Function<String, T> parser) {
        super(type);
        this.type = type;
        this.parser = parser;
    }

    static SimpleModule module() {
        return new SimpleModule("iso-text")
                .addDeserializer(LocalDate.class, new IsoText<>(LocalDate.class, LocalDate::parse))
                .addDeserializer(Instant.class, new IsoText<>(Instant.class, Instant::parse));
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return type.cast(context.handleUnexpectedToken(type, json));
        }
        String text = json.getString();
        try {
            return parser.apply(text);
        } catch (DateTimeException unreadable) {
            return type.cast(context.handleWeirdStringValue(type, text, "not ISO 8601"));
        }
    }
}
