package id.satupintu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UnreadableBodyTest {
    private static final String COMPLAINTS = "/api/v1/complaints";
    private final Http http = TinyService.http();

    @Test
    void a_good_report_is_taken() {
        Http.Answer answer = http.post(COMPLAINTS, """
                {"kind":"COMPLAINT","title":"  Jalan berlubang  ","location":{"region":"64.08.04.2002","rt":3,
                 "point":{"latitude":0.5,"longitude":117.5}},"incidentDate":"2026-02-28","seenAt":"2026-02-28T03:30:00Z",
                 "triedTiers":["RT"],"stars":5,"views":9000000000,"confidence":0.5,"anonymous":false,"unit":"64.08-PUPR",
                 "fieldFromTheFuture":1}""");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("title").asString()).isEqualTo("Jalan berlubang");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            {"kind":"KELUHAN"}                                   | kind                      | COMPLAINT, ASPIRATION, INFORMATION_REQUEST
            {"kind":0}                                           | kind                      | COMPLAINT, ASPIRATION, INFORMATION_REQUEST
            {"kind":""}                                          | kind                      | COMPLAINT, ASPIRATION, INFORMATION_REQUEST
            {"kind":["COMPLAINT"]}                               | kind                      | COMPLAINT, ASPIRATION, INFORMATION_REQUEST
            {"title":12345}                                      | title                     | tanda kutip
            {"title":true}                                       | title                     | tanda kutip
            {"title":{"a":1}}                                    | title                     | tanda kutip
            {"title":["Jalan rusak"]}                            | title                     | tanda kutip
            {"location":"Sangatta"}                              | location                  | kurung kurawal
            {"location":[]}                                      | location                  | kurung kurawal
            {"location":{"region":"6408"}}                       | location.region           | 64.08.04.2002
            {"location":{"region":64.08}}                        | location.region           | 64.08.04.2002
            {"location":{"region":{}}}                           | location.region           | 64.08.04.2002
            {"location":{"rt":0}}                                | location.rt               | 1 sampai 999
            {"location":{"rt":"3"}}                              | location.rt               | 1 sampai 999
            {"location":{"rt":99999999999}}                      | location.rt               | 1 sampai 999
            {"location":{"point":{"latitude":91,"longitude":1}}} | location.point            | -90
            {"location":{"point":{"latitude":"a","longitude":1}}}| location.point.latitude   | desimal
            {"location":{"point":{"latitude":1e999,"longitude":1}}} | location.point         | -90
            {"location":{"point":{"latitude":1}}}                | location.point.longitude  | Isilah
            {"location":{"point":{"latitude":null,"longitude":1}}}| location.point.latitude  | Isilah
            {"incidentDate":"kemarin"}                           | incidentDate              | tahun-bulan-hari
            {"incidentDate":"28-02-2026"}                        | incidentDate              | tahun-bulan-hari
            {"incidentDate":"2026-02-30"}                        | incidentDate              | hari dan bulannya
            {"incidentDate":"2026-13-01"}                        | incidentDate              | hari dan bulannya
            {"incidentDate":20260228}                            | incidentDate              | tahun-bulan-hari
            {"incidentDate":[2026,2,30]}                         | incidentDate              | tahun-bulan-hari
            {"incidentDate":[2026,2,28]}                         | incidentDate              | tahun-bulan-hari
            {"incidentDate":""}                                  | incidentDate              | tahun-bulan-hari
            {"seenAt":"2026-02-30T00:00:00Z"}                    | seenAt                    | hari dan bulannya
            {"seenAt":"2026-02-28"}                              | seenAt                    | UTC
            {"seenAt":1772249400}                                | seenAt                    | UTC
            {"triedTiers":["RT","RW"]}                           | triedTiers[1]             | RT, DESA, KECAMATAN
            {"triedTiers":"RT"}                                  | triedTiers                | kurung siku
            {"triedTiers":{"0":"RT"}}                            | triedTiers                | kurung siku
            {"stars":"5"}                                        | stars                     | tanda kutip
            {"stars":4.7}                                        | stars                     | tanda kutip
            {"stars":true}                                       | stars                     | tanda kutip
            {"stars":99999999999}                                | stars                     | lebih kecil
            {"views":99999999999999999999}                       | views                     | lebih kecil
            {"anonymous":"true"}                                 | anonymous                 | true atau false
            {"anonymous":1}                                      | anonymous                 | true atau false
            """)
    void a_field_that_cannot_be_read_is_named_with_its_remedy(String json, String field, String remedy) {
        Http.Answer answer = http.post(COMPLAINTS, json);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.path("code").asString()).isEqualTo("invalid-fields");
        assertThat(problem.path("type").asString()).isEqualTo("https://satupintu.id/problems/invalid-fields");
        assertThat(problem.path("status").asInt()).isEqualTo(400);
        assertThat(problem.path("errors")).hasSize(1);
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(problem.at("/errors/0/reason").asString()).isNotBlank();
        assertThat(problem.at("/errors/0/remedy").asString()).contains(remedy);
        assertThat(problem.at("/en/errors/0/field").asString()).isEqualTo(field);
        assertThat(problem.at("/en/errors/0/remedy").asString()).isNotBlank();
        assertThat(problem.at("/en/title").asString()).isEqualTo("Some fields need correcting");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"title\":}",
                "{'title':'a'}",
                "{}{}",
                "{} x",
                "hello",
                "{\"title\":\"\u0001\"}",
                "{\"title\":\"\\x\"}",
                "NaN"
            })
    void broken_json_is_told(String json) {
        Http.Answer answer = http.post(COMPLAINTS, json);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("code").asString()).isEqualTo("broken-json");
        assertThat(answer.whole().body())
                .doesNotContain("Exception")
                .doesNotContain("line:")
                .doesNotContain("tools.jackson");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"text\"", "[]", "1", "true", "[{}]"})
    void json_that_is_no_object_is_told(String json) {
        Http.Answer answer = http.post(COMPLAINTS, json);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("code").asString()).isEqualTo("not-an-object");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "   "})
    void a_missing_body_is_told(String json) {
        Http.Answer answer = http.post(COMPLAINTS, json);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("code").asString()).isEqualTo("body-missing");
    }

    @Test
    void deep_nesting_is_refused_as_broken() {
        Http.Answer answer = http.post(COMPLAINTS, "{\"x\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("status").asInt()).isEqualTo(400);
    }

    @Test
    void bytes_that_are_no_text_are_refused_as_broken() {
        Http.Answer answer = http.send(http.to(COMPLAINTS)
                .headers("Content-Type", "application/json", "Idempotency-Key", "uji")
                .POST(BodyPublishers.ofByteArray(
                        new byte[] {'{', '"', 't', 'i', 't', 'l', 'e', '"', ':', '"', (byte) 0xff, (byte) 0xfe, '"', '}'
                        })));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.whole().body()).doesNotContain("Exception");
    }

    @Test
    void everything_wrong_is_told_at_once() {
        JsonNode problem = http.post(COMPLAINTS, """
                        {"title":"Abc","location":{},"stars":9,"confidence":1.5,"unit":"dinas"}""").json();

        assertThat(problem.path("errors").valueStream().map(error -> error.path("field")
                        .asString()))
                .containsExactly("kind", "title", "stars", "confidence", "unit", "location");
        assertThat(problem.at("/errors/1/remedy").asString()).isEqualTo("Tulis paling sedikit 5 huruf.");
        assertThat(problem.at("/errors/5/reason").asString()).isEqualTo("Tempat belum disebut.");
        assertThat(problem.at("/en/errors/5/remedy").asString()).isEqualTo("Choose a region or mark it on the map.");
    }

    @Test
    void what_was_typed_is_not_repeated() {
        assertThat(http.post(COMPLAINTS, "{\"kind\":\"0812-3456\"}").whole().body())
                .doesNotContain("0812");
        assertThat(http.post(COMPLAINTS, "{\"incidentDate\":\"0812-3456\"}")
                        .whole()
                        .body())
                .doesNotContain("0812");
    }
}
