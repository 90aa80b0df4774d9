package id.satupintu.escalation.adapter.in.web;

import static id.satupintu.escalation.adapter.out.evidence.TestPhotos.jpeg;
import static id.satupintu.escalation.adapter.out.evidence.TestPhotos.resized;
import static id.satupintu.escalation.adapter.out.evidence.TestPhotos.street;
import static id.satupintu.escalation.adapter.out.evidence.TestPhotos.with;
import static id.satupintu.escalation.domain.CaseLife.RT;
import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.escalation.FilesForm;
import id.satupintu.escalation.adapter.out.evidence.TestPhotos.Camera;
import id.satupintu.escalation.domain.Case;
import id.satupintu.escalation.domain.CaseLife;
import id.satupintu.escalation.domain.Standing.Resolved;
import id.satupintu.escalation.domain.evidence.Evidence;
import id.satupintu.platform.testkit.TestTokens;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Files sent with the forms of the desk, without any script. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EvidenceFormTest {
    private static final String ID = CaseLife.ID.value();
    private static final String PAGE = "/meja/" + ID;
    private static final String TOKEN = TestTokens.officer(RT.code().value(), "64.08", "TIER_OFFICER");

    @RegisterExtension
    static final RunningDesk desk = new RunningDesk();

    @BeforeEach
    void aCaseAtTheRt() {
        RunningDesk.aCaseAtTheRt();
    }

    @Test
    void progress_brings_its_photos_and_the_page_shows_them_with_what_to_look_at() {
        byte[] far = with(Camera.at("2026:10:01 10:00:00", 1.2, 117.5), photo(20));

        HttpResponse<String> sent = desk.send(
                TOKEN,
                PAGE + "/kemajuan",
                new FilesForm()
                        .text("kind", "WORK_DONE")
                        .text("note", "Saluran sudah dibersihkan bersama warga.")
                        .file("berkas", "IMG_1.jpg", far)
                        .file("berkas", "IMG_2.jpg", photo(21)));

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(known().evidence()).hasSize(2).allMatch(Evidence::named);
        String page = desk.page(TOKEN, PAGE).body();
        assertThat(page)
                .contains("Menurut kamera, foto ini diambil 49 hari sebelum laporan diterima.")
                .contains("Tidak ada data waktu pengambilan pada foto ini.")
                .contains("/evidence/" + known().evidence().getFirst().evidenceId() + "?size=small")
                .doesNotContain("IMG_1");
    }

    @Test
    void a_form_without_files_is_still_a_form() {
        HttpResponse<String> sent = desk.send(
                TOKEN,
                PAGE + "/selesaikan",
                new FilesForm()
                        .text("what", "Saluran sudah dibersihkan sepanjang gang.")
                        .text("who", "Pengurus RT")
                        .text("doneOn", "2026-11-23")
                        .file("sebelum", "", new byte[0])
                        .file("sesudah", "", new byte[0]));

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(known().standing()).isInstanceOf(Resolved.class);
        assertThat(known().evidence()).isEmpty();
    }

    @Test
    void what_was_uploaded_with_a_form_that_was_refused_need_not_be_uploaded_again() {
        HttpResponse<String> refused = desk.send(
                TOKEN,
                PAGE + "/kemajuan",
                new FilesForm().text("kind", "WORK_DONE").text("note", "ok").file("berkas", "IMG_3.jpg", photo(22)));
        String id = known().evidence().getFirst().evidenceId();

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("value=\"" + id + "\"");
        desk.send(
                TOKEN,
                PAGE + "/kemajuan",
                new FilesForm()
                        .text("kind", "WORK_DONE")
                        .text("note", "Saluran sudah dibersihkan.")
                        .text("bukti", id));
        assertThat(known().evidence()).hasSize(1).allMatch(Evidence::named);
    }

    @Test
    void a_file_that_is_none_of_ours_is_said_beside_its_field_and_nothing_is_noted() {
        HttpResponse<String> refused = desk.send(
                TOKEN,
                PAGE + "/kemajuan",
                new FilesForm()
                        .text("kind", "WORK_DONE")
                        .text("note", "Saluran sudah dibersihkan.")
                        .file("berkas", "foto.jpg", "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8)));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("id=\"kemajuan-berkas-salah\"")
                .contains("Saluran sudah dibersihkan.")
                .contains("bukan foto (JPEG, PNG), PDF, atau rekaman suara");
        assertThat(known().evidence()).isEmpty();
    }

    @Test
    void elsewhere_a_form_with_files_may_be_no_longer_than_any_other() {
        HttpResponse<String> refused = desk.send(
                TOKEN,
                PAGE + "/naikkan",
                new FilesForm().text("note", "Perlu alat berat.").file("x", "x.bin", new byte[100_000]));

        assertThat(refused.statusCode()).isEqualTo(413);
    }

    private static byte[] photo(long seed) {
        return jpeg(resized(street(seed), 0.5), 0.8f);
    }

    private static Case known() {
        return RunningDesk.CASES.find(ID).orElseThrow();
    }
}
