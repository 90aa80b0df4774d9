package id.satupintu.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the realm file of the compose file makes Keycloak say is what the gateway reads. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeycloakRealmTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path KEYCLOAK = Path.of("../deploy/keycloak");
    private static final Path OFFICERS = Path.of("src/main/resources/id/satupintu/gateway/issuer/demo-officers.json");

    private final String file = Files.readString(KEYCLOAK.resolve("satupintu-realm.json"));
    private final JsonNode realm = JSON.readTree(file);
    private final JsonNode client = only(realm.path("clients"));
    private final ClientRegistration gateway = Provider.builder("https://login.example", "auth", "token", "keys")
            .clientId(new LoginSettings(null, "", false, null, null, null, null, null, "satupintu-gateway", null)
                    .clientId())
            .build();

    KeycloakRealmTest() throws IOException {}

    @Test
    void the_client_is_the_gateway_by_code_with_proof_of_possession_and_nothing_else() {
        assertThat(text(client, "clientId")).isEqualTo(gateway.getClientId());
        assertThat(client.path("standardFlowEnabled").asBoolean()).isTrue();
        assertThat(client.path("publicClient").asBoolean()).isFalse();
        for (String other : List.of("implicitFlowEnabled", "directAccessGrantsEnabled", "serviceAccountsEnabled")) {
            assertThat(client.path(other).asBoolean(true)).as(other).isFalse();
        }
        assertThat(gateway.getClientSettings().isRequireProofKey()).isTrue();
        assertThat(text(client.path("attributes"), "pkce.code.challenge.method"))
                .isEqualTo("S256");
    }

    @Test
    void the_browser_may_come_back_to_the_gateways_own_address_alone() {
        String back = gateway.getRedirectUri()
                .replace("{baseUrl}", "${SATUPINTU_PUBLIC_URL}")
                .replace("{registrationId}", gateway.getRegistrationId());
        assertThat(texts(client.path("redirectUris"))).containsExactly(back).noneMatch(uri -> uri.contains("*"));
        assertThat(text(client.path("attributes"), "post.logout.redirect.uris")).isEqualTo("${SATUPINTU_PUBLIC_URL}/");
        assertThat(texts(client.path("webOrigins"))).isEmpty();
    }

    @Test
    void the_id_token_bears_the_duties_of_the_position_and_of_the_person_and_no_other_token_does() {
        JsonNode mapper = only(client.path("protocolMappers"));
        assertThat(text(mapper, "protocolMapper")).isEqualTo("oidc-usermodel-attribute-mapper");
        JsonNode settings = mapper.path("config");
        assertThat(text(settings, "claim.name")).isEqualTo(Duties.CLAIM);
        assertThat(text(settings, "user.attribute")).isEqualTo(Duties.CLAIM);
        assertThat(text(settings, "multivalued")).isEqualTo("true");
        assertThat(text(settings, "aggregate.attrs")).as("groups are positions").isEqualTo("true");
        assertThat(text(settings, "id.token.claim")).isEqualTo("true");
        assertThat(text(settings, "access.token.claim")).isEqualTo("false");
        assertThat(text(settings, "userinfo.token.claim")).isEqualTo("false");
    }

    @Test
    void the_officers_hold_the_same_duties_as_those_of_the_embedded_login() throws IOException {
        Map<String, List<Duty>> embedded = new HashMap<>();
        for (JsonNode officer : JSON.readTree(Files.readString(OFFICERS))) {
            embedded.put(text(officer, "id"), Duties.read(JSON.convertValue(officer.path("duties"), Object.class)));
        }
        Map<String, List<Duty>> here = new HashMap<>();
        for (JsonNode user : realm.path("users")) {
            here.put(text(user, "username"), Duties.read(claim(user)));
        }
        assertThat(here.keySet()).isEqualTo(embedded.keySet());
        embedded.forEach((officer, duties) ->
                assertThat(here.get(officer)).as(officer).isNotEmpty().containsExactlyInAnyOrderElementsOf(duties));
    }

    @Test
    void a_position_held_for_good_is_a_group_and_standing_in_for_it_ends_by_itself() {
        Instant now = Instant.parse("2026-11-22T00:00:00Z");
        List<Duty> standIns = new ArrayList<>();
        for (JsonNode user : realm.path("users")) {
            standIns.addAll(Duties.read(texts(user.path("attributes").path(Duties.CLAIM))));
        }
        assertThat(standIns).extracting(Duty::standing).containsExactlyInAnyOrder(Duty.Standing.PLT, Duty.Standing.PLH);
        assertThat(standIns).allMatch(duty -> duty.from() != null && duty.until() != null);
        assertThat(standIns).filteredOn(duty -> duty.heldAt(now)).hasSize(1);
        for (JsonNode group : realm.path("groups")) {
            assertThat(Duties.read(texts(group.path("attributes").path(Duties.CLAIM))))
                    .singleElement()
                    .satisfies(duty -> {
                        assertThat(duty.position()).isEqualTo(text(group, "name"));
                        assertThat(duty.standing()).isEqualTo(Duty.Standing.DEFINITIVE);
                    });
        }
    }

    @Test
    void nobody_can_give_themselves_a_duty() {
        JsonNode profile =
                JSON.readTree(only(only(realm.path("components").path("org.keycloak.userprofile.UserProfileProvider"))
                                .path("config")
                                .path("kc.user.profile.config"))
                        .asString());
        assertThat(profile.path("unmanagedAttributePolicy").isMissingNode())
                .as("attributes outside the profile are refused")
                .isTrue();
        for (JsonNode attribute : profile.path("attributes")) {
            assertThat(texts(attribute.path("permissions").path("edit")))
                    .as(text(attribute, "name"))
                    .containsExactly("admin");
        }
        assertThat(realm.path("registrationAllowed").asBoolean(true)).isFalse();
    }

    @Test
    void the_login_speaks_indonesian_first() {
        assertThat(text(realm, "defaultLocale")).isEqualTo("id");
        assertThat(texts(realm.path("supportedLocales"))).containsExactly("id", "en");
        assertThat(realm.path("localizationTexts").path("id").propertyNames())
                .as("Keycloak brings no Indonesian of its own")
                .contains("username", "password", "doLogIn", "invalidUserMessage");
    }

    @Test
    void secrets_come_from_outside() throws IOException {
        assertThat(text(client, "secret")).isEqualTo("${SATUPINTU_LOGIN_CLIENT_SECRET}");
        for (JsonNode user : realm.path("users")) {
            for (JsonNode credential : user.path("credentials")) {
                assertThat(text(credential, "value")).isEqualTo("${SATUPINTU_DEMO_PASSWORD}");
            }
        }
        String given =
                Files.readString(KEYCLOAK.resolve("start.sh")) + Files.readString(Path.of("../../docker-compose.yml"));
        assertThat(Pattern.compile("\\$\\{(\\w+)}")
                        .matcher(file)
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toSet()))
                .isNotEmpty()
                .allSatisfy(variable -> assertThat(given).contains(variable));
    }

    /** As the mapper puts it into the token: texts, of the person and of the groups they are in. */
    private List<String> claim(JsonNode user) {
        List<String> claim = new ArrayList<>(texts(user.path("attributes").path(Duties.CLAIM)));
        List<String> positions = texts(user.path("groups"));
        for (JsonNode group : realm.path("groups")) {
            if (positions.contains("/" + text(group, "name"))) {
                claim.addAll(texts(group.path("attributes").path(Duties.CLAIM)));
            }
        }
        return claim;
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static JsonNode only(JsonNode list) {
        assertThat(list.size()).isEqualTo(1);
        return list.get(0);
    }
}
