package id.satupintu.escalation.adapter.in.web;

import static id.satupintu.escalation.adapter.out.evidence.TestPhotos.jpeg;
import static id.satupintu.escalation.adapter.out.evidence.TestPhotos.resized;
import static id.satupintu.escalation.adapter.out.evidence.TestPhotos.street;
import static id.satupintu.escalation.domain.CaseLife.RT;
import static id.satupintu.escalation.domain.CaseLife.wita;
import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.escalation.FilesForm;
import id.satupintu.escalation.adapter.in.web.RunningDesk.Answer;
import id.satupintu.escalation.domain.Case;
import id.satupintu.escalation.domain.CaseLife;
import id.satupintu.escalation.domain.Entry;
import id.satupintu.platform.testkit.TestTokens;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an officer wrote without signal, sent when the case may have moved. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SeenCaseTest {
    private static final String ID = CaseLife.ID.value();
    private static final String ONE = "/api/v1/cases/" + ID;
    private static final String PAGE = "/meja/" + ID;
    private static final String TOKEN = TestTokens.officer(RT.code().value(), "64.08", "TIER_OFFICER");
    private static final String PROGRESS = "{\"kind\":\"FIELD_CHECK\",\"note\":\"Sudah kami periksa di tempat.\"}";
    private static final String OTHERS = "{\"kind\":\"FIELD_CHECK\",\"note\":\"Petugas lain sudah ke lokasi.\"}";

    @RegisterExtension
    static final RunningDesk desk = new RunningDesk();

    @BeforeEach
    void aCaseAtTheRt() {
        RunningDesk.aCaseAtTheRt();
    }

    @Test
    void acts_one_after_the_other_each_see_what_the_one_before_made() {
        Answer accepted = send("/accept", "", seen(), "k-1");
        Answer reported =
                send("/progress", PROGRESS, accepted.json().get("revision").asString(), "k-2");

        assertThat(List.of(accepted.status(), reported.status())).containsOnly(200);
        assertThat(reported.json().get("revision").asString()).isEqualTo(seen());
    }

    @Test
    void when_another_officer_was_faster_nothing_is_done_and_it_is_told_what_happened() {
        String seen = seen();
        desk.post(TOKEN, ONE + "/progress", OTHERS);
        List<Entry> before = known().history();

        Answer refused = send("/progress", PROGRESS, seen, "k-1");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("code").asString()).isEqualTo("case.moved");
        assertThat(refused.json().get("detail").asString()).contains("tidak dilakukan");
        assertThat(refused.json().at("/meanwhile").findValuesAsString("note"))
                .contains("Petugas lain sudah ke lokasi.");
        assertThat(refused.json().at("/meanwhile/0/text/en").asString()).isNotBlank();
        assertThat(refused.json().get("revision").asString()).isEqualTo(seen());
        assertThat(known().history()).isEqualTo(before);

        assertThat(send("/progress", PROGRESS, seen(), "k-1").status()).isEqualTo(200);
    }

    @Test
    void an_act_that_was_not_answered_is_repeated_and_done_once_and_hides_nothing_of_what_others_did_since() {
        String seen = seen();
        String own = send("/accept", "", seen, "k-1").json().get("revision").asString();
        RunningDesk.CLOCK.set(wita("2026-11-23T10:05"));
        desk.post(TOKEN, ONE + "/progress", OTHERS);

        Answer again = send("/accept", "", seen, "k-1");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("revision").asString()).isEqualTo(own);
        assertThat(known().history()).extracting(Entry::kind).containsOnlyOnce(Entry.Kind.ACCEPTED);
        assertThat(send("/progress", PROGRESS, own, "k-2").status()).isEqualTo(409);
    }

    @Test
    void who_says_nothing_of_what_they_saw_acts_as_ever() {
        desk.post(TOKEN, ONE + "/progress", OTHERS);
        assertThat(desk.post(TOKEN, ONE + "/progress", PROGRESS).status()).isEqualTo(200);
    }

    @Test
    void what_is_no_revision_is_refused_as_a_header_that_cannot_be_taken() {
        Answer refused = send("/accept", "", "<script>", "k-1");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("Seen-Revision");
    }

    @Test
    void a_form_says_what_its_page_showed_and_is_shown_again_with_its_words_when_others_were_faster() {
        String seen = seen();
        assertThat(desk.page(TOKEN, PAGE).body()).contains("name=\"seen\" value=\"" + seen + "\"");
        desk.post(TOKEN, ONE + "/progress", OTHERS);

        HttpResponse<String> refused = desk.send(TOKEN, PAGE + "/kemajuan", form(seen));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("Kasus sudah bergerak sejak Anda melihatnya")
                .contains("Saluran sudah dibersihkan.")
                .contains("Petugas lain sudah ke lokasi.")
                .contains("name=\"seen\" value=\"" + seen() + "\"");
        assertThat(desk.send(TOKEN, PAGE + "/kemajuan", form(seen())).statusCode())
                .isEqualTo(303);
    }

    @Test
    void a_form_with_a_photo_is_not_in_its_own_way() {
        FilesForm form = form(seen()).file("berkas", "IMG_1.jpg", jpeg(resized(street(20), 0.5), 0.8f));
        assertThat(desk.send(TOKEN, PAGE + "/kemajuan", form).statusCode()).isEqualTo(303);
        assertThat(known().evidence()).hasSize(1);
    }

    private static FilesForm form(String seen) {
        return new FilesForm()
                .text("kind", "WORK_DONE")
                .text("note", "Saluran sudah dibersihkan.")
                .text("seen", seen);
    }

    private static Answer send(String act, String body, String seen, String key) {
        return desk.post(TOKEN, ONE + act, body, "Seen-Revision", seen, "Idempotency-Key", key);
    }

    private static String seen() {
        return desk.get(TOKEN, ONE).json().get("revision").asString();
    }

    private static Case known() {
        return RunningDesk.CASES.find(ID).orElseThrow();
    }
}
