package id.satupintu.routing.adapter.in.web;

import static id.satupintu.routing.adapter.in.web.RunningSlice.json;
import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.UnitCode;
import id.satupintu.platform.testkit.TestTokens;
import id.satupintu.platform.web.AccessRule;
import id.satupintu.platform.web.AccessRules;
import id.satupintu.platform.web.WebConfiguration;
import id.satupintu.routing.KutimDesk;
import id.satupintu.routing.domain.directory.UnitDirectory;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UnitApiTest {
    private static final String ADMIN = TestTokens.officer("64.08-DISKOMINFO", "64.08", "ADMIN_KOORDINATOR");
    private static final String ADMIN_ELSEWHERE = TestTokens.officer("64.72-DISKOMINFO", "64.72", "ADMIN_KOORDINATOR");
    private static final String LIAISON = TestTokens.officer("64.08-PUPR", "64.08", "PEJABAT_PENGHUBUNG");
    private static final String HEAD =
            "code,name,kind,tier,parent,tupoksi,keywords,functions,jurisdictionNote,validFrom,validUntil\n";
    private static final KutimDesk DESK = new KutimDesk();
    private static RunningSlice service;

    @Configuration(proxyBeanMethods = false)
    @Import({WebConfiguration.class, UnitController.class, UnitEditController.class})
    static class Slice {

        @Bean
        UnitDirectory directory() {
            return DESK.directory;
        }

        @Bean
        UnitDescriptions descriptions() {
            return new UnitDescriptions(DESK.directory, InstantSource.system());
        }

        @Bean
        AccessRules accessRules() {
            return UnitAccess.rules().and(ReviewAccess.rules().rules().toArray(AccessRule[]::new));
        }
    }

    @BeforeAll
    static void start() {
        service = new RunningSlice(Slice.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_unit_is_entered_changed_and_found_by_everyone() {
        HttpResponse<String> entered = put("64.08-DISARSIP", unit("Dinas Arsip Uji", "\"kind\": \"OPD\""), ADMIN);
        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(200);
        assertThat(json(entered).get("parent").asString()).isEqualTo("64.08-SETDA");
        assertThat(json(entered).get("tier").asString()).isEqualTo("OPD");
        assertThat(json(entered).get("takesReports").asBoolean()).isTrue();

        put("64.08-DISARSIP", unit("Dinas Arsip Baru", "\"kind\": \"OPD\", \"validUntil\": \"2026-02-01\""), ADMIN);
        JsonNode found = json(service.get("/api/v1/units?kabupaten=64.08&query=arsip+baru", null));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).get("name").asString()).isEqualTo("Dinas Arsip Baru");
        assertThat(found.get(0).get("takesReports").asBoolean()).isFalse();
        assertThat(DESK.units.said().stream()
                        .filter(event -> event.unit().value().equals("64.08-DISARSIP")))
                .hasSize(2);
    }

    @Test
    void what_is_wrong_is_told_field_by_field() {
        HttpResponse<String> bare = put("64.08-DISUJI", "{\"tupoksi\": \"pendek\"}", ADMIN);
        assertThat(bare.statusCode()).isEqualTo(400);
        assertThat(fields(bare)).containsExactlyInAnyOrder("name", "kind", "tupoksi", "validFrom");

        HttpResponse<String> refused = put(
                "64.08-DISUJI",
                unit("Dinas Uji", "\"kind\": \"INSTANSI_VERTIKAL\", \"functions\": [\"SATWA_LIAR\"]"),
                ADMIN);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).get("code").asString()).isEqualTo("unit-refused");
        assertThat(fields(refused)).containsExactly("code");

        assertThat(fields(put(
                        "64.08-DISUJI",
                        unit("Dinas Uji", "\"kind\": \"OPD\", \"functions\": [\"KEBUDAYAAN\"]"),
                        ADMIN)))
                .containsExactly("functions");
        assertThat(fields(put("64.08-DISUJI", unit("Dinas Uji", "\"kind\": \"OPD\", \"functions\": [\"ADA\"]"), ADMIN)))
                .containsExactly("functions");
        assertThat(fields(put(
                        "64.08-DISUJI", unit("Dinas Uji", "\"kind\": \"OPD\", \"validUntil\": \"2020-01-01\""), ADMIN)))
                .containsExactly("validUntil");
        assertThat(fields(put("64.08.04.2901", unit("Desa Harapan", "\"kind\": \"DESA\""), ADMIN)))
                .containsExactly("name");
        assertThat(put("apa-saja", unit("Dinas Uji", "\"kind\": \"OPD\""), ADMIN)
                        .statusCode())
                .isEqualTo(400);
        assertThat(DESK.directory.described(new UnitCode("64.08-DISUJI"))).isEmpty();
    }

    @Test
    void every_reason_has_its_words_in_both_languages() {
        HttpResponse<String> refused = put("64.08-DISUJI", unit("Dinas Uji", "\"kind\": \"DESA\""), ADMIN);
        assertThat(refused.body()).contains("Bentuk kode", "form of the code").doesNotContain("field.unit");
    }

    @Test
    void only_the_admin_koordinator_of_the_kabupaten_may() {
        String body = unit("Dinas Uji", "\"kind\": \"OPD\"");
        assertThat(put("64.08-DISUJI", body, null).statusCode()).isEqualTo(401);
        assertThat(put("64.08-DISUJI", body, LIAISON).statusCode()).isEqualTo(403);
        assertThat(put("64.08-DISUJI", body, ADMIN_ELSEWHERE).statusCode()).isEqualTo(403);
        assertThat(put("64-P-DISHUB", unit("Dishub", "\"kind\": \"PROVINCIAL\""), ADMIN)
                        .statusCode())
                .isEqualTo(403);
        String row = HEAD + "64.08-DISUJI,Dinas Uji,OPD,,,Mengurus hal yang diuji,,,,2026-01-01,\n";
        assertThat(post(row, null).statusCode()).isEqualTo(401);
        assertThat(post(row, LIAISON).statusCode()).isEqualTo(403);
        HttpResponse<String> elsewhere = post(row, ADMIN_ELSEWHERE);
        assertThat(elsewhere.statusCode()).isEqualTo(403);
        assertThat(elsewhere.body()).contains("Baris 2");
        assertThat(DESK.directory.described(new UnitCode("64.08-DISUJI"))).isEmpty();
    }

    @Test
    void what_reaches_a_person_is_made_unreadable_before_it_is_published() {
        put(
                "64.08-DISNOMOR",
                unit("Dinas Nomor", "\"kind\": \"OPD\", \"jurisdictionNote\": \"Hubungi 081234567890\""),
                ADMIN);
        assertThat(DESK.directory
                        .described(new UnitCode("64.08-DISNOMOR"))
                        .orElseThrow()
                        .jurisdictionNote())
                .startsWith("Hubungi")
                .doesNotContain("0812");
    }

    @Test
    void a_table_is_entered_whole_a_desa_persiapan_among_it() {
        HttpResponse<String> entered = post(
                "\uFEFF" + HEAD.replace(',', ';')
                        + "64.08-KANTORSATU;Kantor Satu;OPD;;;\"Mengurus hal pertama; dan lain\";satu, dua;;;2026-01-01;\n"
                        + "64.08.04.2901;Desa Persiapan Harapan;desa;;;;;;;2026-01-01;2027-12-31\n",
                ADMIN);
        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(200);
        assertThat(json(entered)).hasSize(2);
        assertThat(DESK.directory
                        .find(new UnitCode("64.08-KANTORSATU"))
                        .orElseThrow()
                        .keywords())
                .containsExactly("satu", "dua");
        assertThat(DESK.directory
                        .find(new UnitCode("64.08.04.2901"))
                        .orElseThrow()
                        .parent())
                .isEqualTo(new UnitCode("64.08.04"));
    }

    @Test
    void of_a_table_with_an_error_nothing_is_entered_and_every_error_has_its_line() {
        HttpResponse<String> refused = post(
                HEAD
                        + "64.08-KANTORDUA,Kantor Dua,OPD,,,Mengurus hal kedua,,,,2026-01-01,\n"
                        + "64.08-KANTORDUA,Kantor Dua,APA,,,Mengurus hal kedua,,,,kapan-kapan,\n"
                        + "64.08-KANTOREMPAT,Kantor Empat,APA,,,Urus,,,,kapan-kapan,\n"
                        + "64.08-KANTORTIGA,Kantor Tiga\n",
                ADMIN);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(fields(refused))
                .containsExactlyInAnyOrder(
                        "lines.3.code",
                        "lines.3.kind",
                        "lines.3.validFrom",
                        "lines.4.kind",
                        "lines.4.tupoksi",
                        "lines.4.validFrom",
                        "lines.5");
        HttpResponse<String> against = post(
                HEAD
                        + "64.08-KANTORDUA,Kantor Dua,OPD,,,Mengurus hal kedua,,,,2026-01-01,\n"
                        + "64.08-KANTORTIGA,Kantor Tiga,OPD,,,Mengurus hal ketiga,,,,2026-01-01,2025-01-01\n",
                ADMIN);
        assertThat(against.statusCode()).isEqualTo(422);
        assertThat(fields(against)).containsExactly("lines.3.validUntil");
        assertThat(DESK.directory.described(new UnitCode("64.08-KANTORDUA"))).isEmpty();
    }

    @Test
    void what_is_no_table_is_told() {
        assertThat(fields(post("apa,ini\n1,2\n", ADMIN))).containsExactly("lines.1");
        assertThat(fields(post(HEAD, ADMIN))).containsExactly("lines");
        assertThat(fields(post(HEAD + "64.08-A,\"tanpa penutup\n", ADMIN))).containsExactly("lines.2");
        assertThat(post(HEAD + "x".repeat(70_000), ADMIN).statusCode()).isEqualTo(413);
    }

    private static String unit(String name, String more) {
        return "{\"name\": \"" + name
                + "\", \"tupoksi\": \"Mengurus hal yang diuji di sini\", \"validFrom\": \"2026-01-01\", " + more + "}";
    }

    private static List<String> fields(HttpResponse<String> answer) {
        return json(answer)
                .path("errors")
                .valueStream()
                .map(error -> error.get("field").asString())
                .toList();
    }

    private static HttpResponse<String> put(String code, String body, @Nullable String token) {
        return service.put("/api/v1/units/" + code, body, token);
    }

    private static HttpResponse<String> post(String table, @Nullable String token) {
        return service.post("/api/v1/units/import", "text/csv; charset=UTF-8", table, token);
    }
}
