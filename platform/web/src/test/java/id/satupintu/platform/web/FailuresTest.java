package id.satupintu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(OutputCaptureExtension.class)
class FailuresTest {
    private final Http http = TinyService.http();

    @ParameterizedTest
    @ValueSource(strings = {"store-away", "mongo-away"})
    void a_store_that_is_away_asks_to_try_again(String kind, CapturedOutput log) {
        Http.Answer answer = http.get("/api/v1/failures/" + kind);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.json().path("code").asString()).isEqualTo("unavailable");
        assertThat(answer.json().path("remedy").asString()).contains("5 detik");
        assertThat(answer.whole().body()).doesNotContain("rahasia").doesNotContain("Exception");
        assertThat(log.getAll()).doesNotContain("rahasia");
    }

    @ParameterizedTest
    @ValueSource(strings = {"defect", "duplicate", "overflow"})
    void a_defect_of_ours_is_found_by_its_id_and_quotes_nobody(String kind, CapturedOutput log) {
        Http.Answer answer = http.get("/api/v1/failures/" + kind);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.json().path("code").asString()).isEqualTo("unexpected");
        String id = answer.json().path("correlationId").asString();
        assertThat(answer.whole().body())
                .doesNotContain("contoh.id")
                .doesNotContain("Exception")
                .doesNotContain("Door");
        assertThat(log.getAll())
                .containsOnlyOnce(id)
                .doesNotContain("contoh.id")
                .doesNotContain("0812");
        assertThat(log.getAll()).contains("TinyService$Door.fail").contains("GET /api/v1/failures/{kind}");
    }

    @Test
    void a_refusal_is_told_in_the_words_of_the_service() {
        Http.Answer answer = http.get("/api/v1/failures/settled");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.whole().body()).isEqualTo("""
                        {"type":"https://satupintu.id/problems/case-closed","title":"Laporan sudah selesai","status":409,\
                        "detail":"Laporan ini sudah ditutup 3 kali.","code":"case-closed","remedy":"Buat laporan baru.",\
                        "en":{"title":"The report is settled","detail":"This report was closed 3 times.",\
                        "remedy":"Make a new report."}}""");
    }

    @Test
    void a_refusal_without_words_of_its_own_is_told_in_general_ones() {
        Http.Answer answer = http.get("/api/v1/failures/refused-without-text");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("code").asString()).isEqualTo("never-heard-of");
        assertThat(answer.json().path("title").asString()).isEqualTo("Belum dapat dilakukan");
    }

    @Test
    void other_refusals_keep_their_status_and_headers() {
        assertThat(http.get("/api/v1/failures/gone").status()).isEqualTo(404);
        Http.Answer busy = http.get("/api/v1/failures/busy");
        assertThat(busy.status()).isEqualTo(503);
        assertThat(busy.header("Retry-After")).isEqualTo("30");
    }
}
