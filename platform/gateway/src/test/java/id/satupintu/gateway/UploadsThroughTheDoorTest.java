package id.satupintu.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Forms with files go through the door as they come; nobody reads them there. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UploadsThroughTheDoorTest {
    private static final String CASE = "/meja/KTM-2026-482173905-0";
    private static final String FORM = "multipart/form-data; boundary=uji";

    @RegisterExtension
    static final RunningDoor door = new RunningDoor();

    private final Browser browser = new Browser(door.port);

    @Test
    void a_form_with_files_proves_itself_by_its_address_and_the_service_does_not_see_how() throws Exception {
        String token = logIn();

        HttpResponse<String> sent = browser.upload(CASE + "/kemajuan?bahasa=id&_csrf=" + token, FORM, form(9_000_000));

        assertThat(sent.statusCode()).isEqualTo(200);
        BehindTheDoor.Heard heard = door.service.next();
        assertThat(heard.address()).isEqualTo(CASE + "/kemajuan?bahasa=id");
        assertThat(heard.header("Content-Type"))
                .startsWith("multipart/form-data")
                .contains("boundary=uji");
        assertThat(heard.body()).isEqualTo(new String(form(9_000_000), StandardCharsets.UTF_8));
        assertThat(heard.header("Authorization")).startsWith("Bearer ");
    }

    @Test
    void without_the_token_or_with_anothers_it_is_refused() throws Exception {
        logIn();

        assertThat(browser.upload(CASE + "/kemajuan", FORM, form(10)).statusCode())
                .isEqualTo(403);
        assertThat(browser.upload(CASE + "/kemajuan?_csrf=made-up", FORM, form(10))
                        .statusCode())
                .isEqualTo(403);
        assertThat(door.service.heardNothing()).isTrue();
    }

    @Test
    void more_than_five_photos_are_refused_and_elsewhere_much_less() throws Exception {
        String token = logIn();

        assertThat(browser.upload(CASE + "/kemajuan?_csrf=" + token, FORM, form(26_000_000))
                        .statusCode())
                .isEqualTo(413);
        assertThat(browser.upload(CASE + "/naikkan?_csrf=" + token, FORM, form(9_000_000))
                        .statusCode())
                .isEqualTo(413);
        assertThat(door.service.heardNothing()).isTrue();
    }

    private String logIn() throws Exception {
        browser.logIn("/meja", "rt");
        return door.service.next().header("X-Satu-Form-Token");
    }

    private static byte[] form(int size) {
        String head = "--uji\r\nContent-Disposition: form-data; name=\"berkas\"; filename=\"a.jpg\"\r\n\r\n";
        return (head + "x".repeat(size) + "\r\n--uji--\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
