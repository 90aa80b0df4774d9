package id.satupintu.platform.messaging;

import java.time.Instant;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes an instant as ever, by {@link InstantText}. */
final class WrittenInstant extends StdSerializer<Instant> {
    WrittenInstant() {
        super(Instant.class);
    }

    @Override
    public void serialize(Instant instant, JsonGenerator generator, SerializationContext context) {
        generator.writeString(InstantText.write(instant));
    }
}
