package id.satupintu.system.fuzz;

import id.satupintu.system.fuzz.RawHttp.Answer;
import id.satupintu.system.fuzz.RequestMaker.Made;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an answer must be, however bad the request was. */
final class Judge {
    private static final Pattern INSIDES = Pattern.compile(
            "\\b(?:java|javax|jakarta|org\\.(?:springframework|apache|bson)|tools\\.jackson|com\\.(?:mongodb|fasterxml))\\.[\\w.]+"
                    + "|\\bid\\.satupintu\\.\\w+\\.\\w+|\\w+(?:Exception|Error)\\b\\s*[:(]|\\n\\tat ");

    private static final String ISSUER = "/penerbit/";

    private Judge() {}

    /** What is wrong with it; empty when nothing is. */
    static Optional<String> fault(Made made, Answer answer) {
        int status = answer.status();
        if (status >= 500) {
            // A method that no standard knows is refused by the container with 501, which is what 501 is for.
            return status == 501 || status == 505 ? Optional.empty() : Optional.of("status " + status);
        }
        if (status == 0) {
            return made.noHttp() ? Optional.empty() : Optional.of("no answer");
        }
        if (INSIDES.matcher(answer.text()).find()) {
            return Optional.of("shows its insides");
        }
        boolean toPeople =
                made.operation().isPage() && saysItTheirWay(made.operation().path(), answer);
        return status < 400 || made.head() || made.noHttp() || toPeople ? Optional.empty() : problem(answer);
    }

    /** People are refused on a page; what speaks OpenID Connect in its own JSON (RFC 6749, 5.2), or with 401 alone where it has not said who it is. */
    private static boolean saysItTheirWay(String path, Answer answer) {
        if (path.startsWith(ISSUER) && answer.status() == 401) {
            return true;
        }
        String type = answer.header("Content-Type");
        return type.startsWith("text/html")
                || (type.startsWith("application/json") && answer.text().contains("\"error\""));
    }

    private static Optional<String> problem(Answer answer) {
        if (!answer.header("Content-Type").startsWith("application/problem+json")) {
            return Optional.of(answer.status() + " without a problem");
        }
        try {
            JsonNode problem = JsonMapper.shared().readTree(answer.body());
            for (String field : new String[] {"type", "title", "detail", "code", "remedy"}) {
                if (problem.path(field).asString("").isBlank()) {
                    return Optional.of("a problem without " + field);
                }
            }
            return problem.path("status").asInt(0) == answer.status()
                    ? Optional.empty()
                    : Optional.of("a problem with another status");
        } catch (JacksonException noJson) {
            return Optional.of("a problem that is no JSON");
        }
    }
}
