package id.satupintu.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EventInstantTest {

    @ParameterizedTest
    @ValueSource(strings = {"+1000000000-12-31T23:59:59Z", "-1000000000-01-01T00:00:00Z", "+10000-01-01T00:00:00Z"})
    void a_time_no_store_can_keep_is_unreadable(String time) {
        assertThatThrownBy(() -> EventInstant.parse(time)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> EventJson.mapper().readValue('"' + time + '"', Instant.class))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void every_time_that_is_readable_can_be_kept() {
        for (String time : new String[] {"0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z"}) {
            Instant read = EventJson.mapper().readValue('"' + time + '"', Instant.class);
            assertThat(read).isEqualTo(EventInstant.parse(time));
            assertThat(Date.from(read)).isNotNull();
        }
    }
}
