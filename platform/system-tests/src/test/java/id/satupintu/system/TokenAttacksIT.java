package id.satupintu.system;

import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.platform.web.AccessRule.Audience;
import id.satupintu.platform.web.Role;
import id.satupintu.system.Permissions.Endpoint;
import id.satupintu.system.Scene.Body;
import id.satupintu.system.Scene.Matter;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.http.HttpMethod;

/** Bad tokens at every endpoint for officers, at the services themselves and through the door; forged forms at every page. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(SceneExtension.class)
class TokenAttacksIT {

    @Test
    void a_bad_token_opens_no_endpoint_of_any_service_and_none_through_the_door(Scene scene) throws Exception {
        Thing.OfUnit known = scene.opened(scene.handIn(Matter.RT), Matter.RT);
        TokenAttacks attacks = new TokenAttacks(scene, Role.TIER_OFFICER, Scene.RT);
        Map<String, Attempt> attempts = Attempt.all(known.id());
        Map<String, List<String>> bad = attacks.all();
        List<String> opened = new ArrayList<>();
        int tried = 0;
        for (Endpoint endpoint : Permissions.endpoints()) {
            if (endpoint.rule().audience() instanceof Audience.Officers) {
                String path = endpoint.path().replaceAll("\\{\\w+}", known.id());
                Body body = attempts.get(endpoint.name()).body();
                for (Map.Entry<String, List<String>> attack : bad.entrySet()) {
                    String[] headers = attack.getValue().stream()
                            .flatMap(value -> java.util.stream.Stream.of("Authorization", value))
                            .toArray(String[]::new);
                    HttpResponse<String> there =
                            scene.send(endpoint.service(), endpoint.method().name(), path, null, body, headers);
                    tried++;
                    if (there.statusCode() != 401) {
                        opened.add(endpoint.name() + ", " + attack.getKey() + ": " + there.statusCode());
                    }
                    if (path.startsWith("/api/")) {
                        HttpResponse<String> door =
                                scene.send("gateway", endpoint.method().name(), path, null, body, headers);
                        tried++;
                        if (door.statusCode() != 401) {
                            opened.add("through the door " + endpoint.name() + ", " + attack.getKey() + ": "
                                    + door.statusCode());
                        }
                    }
                }
            }
        }

        assertThat(opened).isEmpty();
        System.out.println("bad tokens: " + tried + " tries with " + bad.size() + " tokens, all 401");
        assertThat(scene.send("escalation-service", "GET", "/api/v1/cases/" + known.id(), attacks.good(), Body.NONE)
                        .statusCode())
                .as("the good token they were made from")
                .isEqualTo(200);
        assertThat(scene.send("gateway", "GET", "/api/v1/cases/" + known.id(), attacks.good(), Body.NONE)
                        .statusCode())
                .as("the good token through the door")
                .isEqualTo(200);
    }

    @Test
    void a_good_token_opens_no_page_through_the_door_where_people_come_with_a_session(Scene scene) {
        Thing.OfUnit known = scene.opened(scene.handIn(Matter.RT), Matter.RT);
        String good = scene.token(Role.TIER_OFFICER, Scene.RT, Scene.KABUPATEN);

        for (String path : List.of("/meja", "/meja/" + known.id(), "/tinjau", "/pemberitahuan", "/dasbor")) {
            HttpResponse<String> answer = scene.send("gateway", "GET", path, good, Body.NONE);
            assertThat(answer.statusCode()).as(path).isEqualTo(302);
        }
    }

    @Test
    void no_page_takes_a_form_without_its_token_or_with_somebody_elses(Scene scene) {
        String foreign = Forms.token(scene);
        List<String> taken = new ArrayList<>();
        int tried = 0;
        for (Endpoint endpoint : Permissions.endpoints()) {
            if (endpoint.method() == HttpMethod.POST && !endpoint.path().startsWith("/api/")) {
                String path = endpoint.path().replaceAll("\\{\\w+}", "KTM-2026-1");
                for (Map<String, String> form :
                        List.of(Map.of("title", "x"), Map.of("_csrf", ""), Map.of("_csrf", foreign))) {
                    tried++;
                    int status = scene.send("gateway", "POST", path, null, Body.form(form))
                            .statusCode();
                    if (status != 403) {
                        taken.add(path + " " + form + ": " + status);
                    }
                }
            }
        }

        assertThat(taken).isEmpty();
        assertThat(tried).isPositive();
        System.out.println("forged forms: " + tried + " tries, all 403");
    }
}
