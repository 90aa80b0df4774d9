package id.satupintu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a sender puts into a field, it is taken or told; it never breaks us. */
class AnyJsonTest {
    private static final String[] FIELDS = {
        "kind",
        "title",
        "location",
        "incidentDate",
        "seenAt",
        "triedTiers",
        "stars",
        "views",
        "confidence",
        "anonymous",
        "unit"
    };

    @Property(tries = 150)
    void any_value_in_any_field_is_taken_or_told(@ForAll("fields") String field, @ForAll("values") String value) {
        Http.Answer answer = TinyService.http().post("/api/v1/complaints", "{\"" + field + "\":" + value + "}");

        assertThat(answer.status()).as("%s: %s", field, value).isEqualTo(400);
        assertThat(answer.json().path("code").asString()).isIn("invalid-fields", "broken-json");
        answer.json().path("errors").forEach(error -> {
            assertThat(error.path("field").asString()).matches("[A-Za-z]+([.\\[].*)?");
            assertThat(error.path("reason").asString()).doesNotStartWith("field.");
            assertThat(error.path("remedy").asString()).doesNotStartWith("field.");
        });
    }

    @Property(tries = 100)
    void any_place_is_taken_or_told(@ForAll("places") String field, @ForAll("values") String value) {
        Http.Answer answer =
                TinyService.http().post("/api/v1/complaints", "{\"location\":" + field.formatted(value) + "}");

        assertThat(answer.status()).as("%s: %s", field, value).isEqualTo(400);
    }

    @Provide
    Arbitrary<String> fields() {
        return Arbitraries.of(FIELDS);
    }

    @Provide
    Arbitrary<String> places() {
        return Arbitraries.of(
                "%s",
                "{\"region\":%s}", "{\"rt\":%s}", "{\"point\":%s}", "{\"point\":{\"latitude\":%s,\"longitude\":0}}");
    }

    @Provide
    Arbitrary<String> values() {
        Arbitrary<String> plain = Arbitraries.of(
                "null",
                "true",
                "0",
                "-1",
                "1.5",
                "1e400",
                "-1e-400",
                "123456789012345678901234567890",
                "\"\"",
                "\" \"",
                "\"\\u0000\"",
                "\"\\ud800\"",
                "\"NaN\"",
                "\"2026-02-30\"",
                "\"+999999999-12-31\"",
                "\"64.08\"",
                "\"RT\"",
                "{}",
                "[]",
                "[null]",
                "[[]]",
                "{\"\":null}",
                "\"" + "x".repeat(6000) + "\"",
                "9".repeat(900),
                "9".repeat(1100));
        Arbitrary<String> texts = Arbitraries.strings()
                .all()
                .ofMaxLength(20)
                .map(text -> tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(text));
        return Arbitraries.oneOf(plain, texts, plain.list().ofMaxSize(3).map(Object::toString));
    }
}
