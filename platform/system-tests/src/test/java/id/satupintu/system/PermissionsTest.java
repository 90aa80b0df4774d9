package id.satupintu.system;

import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.gateway.route.Route;
import id.satupintu.platform.web.AccessRule;
import id.satupintu.platform.web.AccessRule.Audience;
import id.satupintu.platform.web.AccessRule.Reach;
import id.satupintu.platform.web.AccessRules;
import id.satupintu.platform.web.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code platform/docs/permissions.md} is what the tables of the services say, and the tables name what there is and nothing else. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PermissionsTest {
    private static final Path KEPT = Path.of("../docs/permissions.md");

    static Stream<String> services() {
        return Permissions.tables().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_table_names_every_endpoint_there_is_and_none_there_is_not(String service) {
        List<String> lines = Permissions.tables().get(service).rules().stream()
                .map(rule -> rule.method() + " " + rule.path())
                .sorted()
                .toList();

        assertThat(Permissions.mappings(service)).isNotEmpty().isEqualTo(lines);
    }

    @Test
    void every_address_of_the_door_leads_to_an_endpoint_and_every_endpoint_lies_behind_one() {
        List<String> unreachable = Permissions.endpoints().stream()
                .filter(endpoint -> Route.ALL.stream()
                        .noneMatch(route -> route.service().id().equals(endpoint.service())
                                && (endpoint.path() + "/").startsWith(route.path() + "/")))
                .map(Permissions.Endpoint::name)
                .toList();

        assertThat(unreachable).isEmpty();
    }

    @Test
    void the_page_says_what_the_tables_say() throws IOException {
        String made = page();
        if (Boolean.getBoolean("renew")) {
            Files.writeString(KEPT, made);
        }

        assertThat(Files.exists(KEPT) ? Files.readString(KEPT) : "")
                .as(
                        "permissions.md is not what the tables say now. Is the change meant? Then renew it: ./mvnw -pl platform/system-tests"
                                + " -am test -Dtest=PermissionsTest -Dsurefire.failIfNoSpecifiedTests=false -Drenew=true")
                .isEqualTo(made);
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Who may call what

                Written by `PermissionsTest` from the one table each service has (`CitizenAccess`, `UnitAccess` with `ReviewAccess`, `CaseAccess`,
                `NoticeAccess`, `FiguresAccess`). A service refuses to start with an endpoint that is not in its table; `RoleMatrixIT` asks every running service
                as every role from the own and from other units and holds it to every cell.

                **No token, or none that is good:** 401. **–** : 403, this role may not at all. Otherwise how far the role reaches, and in the last
                column what is answered about everything further away (404: whether it exists is not told).

                | reach | |
                | --- | --- |
                | unit | what the own unit has, or had; who only had it may read it, an act gets 409 |
                | unit + sealed | that, and what is sealed for the Inspektorat in the own kabupaten |
                | mailbox | what is said to the own unit, and to the own duty in the own kabupaten |
                | kabupaten | everything of the own kabupaten; of cases, what is not sealed |
                | everywhere | every kabupaten |

                An act that is allowed answers 200 (a page: 303), or 409 with the reason where the case does not allow it now.
                """);
        Permissions.tables().forEach((service, table) -> page.append(section(service, table)));
        return page.append(door()).toString();
    }

    private static String section(String service, AccessRules table) {
        StringBuilder section = new StringBuilder("\n## " + service + "\n\n");
        List<AccessRule> open = table.rules().stream()
                .filter(rule -> !(rule.audience() instanceof Audience.Officers))
                .toList();
        List<AccessRule> officers = table.rules().stream()
                .filter(rule -> rule.audience() instanceof Audience.Officers)
                .toList();
        if (!open.isEmpty()) {
            section.append("| | for |\n| --- | --- |\n");
            open.forEach(rule -> section.append("| " + address(rule) + " | "
                    + (rule.audience() instanceof Audience.Reporter
                            ? "who knows number and PIN, whoever it is; else 404 (a page: 422), after a few tries 429"
                            : "everyone")
                    + " |\n"));
        }
        if (!officers.isEmpty()) {
            section.append(open.isEmpty() ? "" : "\n");
            section.append("| | "
                    + Arrays.stream(Role.values()).map(Role::name).collect(Collectors.joining(" | "))
                    + " | further |\n| --- |" + " --- |".repeat(Role.values().length + 1) + "\n");
            officers.forEach(rule -> section.append("| " + address(rule) + " | " + cells(rule) + " |\n"));
        }
        return section.toString();
    }

    private static String address(AccessRule rule) {
        return "`" + rule.method() + " "
                + rule.path().replaceAll("\\{\\w+:([^}]*)}", "($1)").replace("|", "\\|") + "`";
    }

    private static String cells(AccessRule rule) {
        Audience.Officers officers = (Audience.Officers) rule.audience();
        return Stream.concat(
                        Arrays.stream(Role.values()).map(role -> officers.reach(role)
                                .map(PermissionsTest::words)
                                .orElse("–")),
                        Stream.of(
                                switch (officers.outside()) {
                                    case HIDDEN -> "404";
                                    case REFUSED -> "403";
                                    case LEFT_OUT -> "left out";
                                }))
                .collect(Collectors.joining(" | "));
    }

    private static String words(Reach reach) {
        return switch (reach) {
            case UNIT -> "unit";
            case UNIT_AND_SEALED -> "unit + sealed";
            case SEALED -> "sealed";
            case MAILBOX -> "mailbox";
            case KABUPATEN -> "kabupaten";
            case EVERYWHERE -> "everywhere";
        };
    }

    private static String door() {
        return "\n## The door\n\nWhat the gateway lets through (`Route.ALL`); everything else is 404. Beside it there are only its own pages: `/`,"
                + " `/dokumen`, `/masuk`, `/keluar`, `/jabatan`.\n\n| below | leads to | |\n| --- | --- | --- |\n"
                + Route.ALL.stream()
                        .map(route -> "| `" + route.path() + "` | "
                                + route.service().name().toLowerCase(Locale.ROOT)
                                + " | "
                                + switch (route.kind()) {
                                    case PAGE -> "page for everyone";
                                    case DESK -> "page, asks to log in";
                                    case API -> "for programs; their own token goes on, or that of the session";
                                }
                                + " |\n")
                        .collect(Collectors.joining());
    }
}
