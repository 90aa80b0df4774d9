package id.satupintu.platform.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.util.ClassUtils;

/** Says problems in both languages, from the service's messages first and this module's after. */
public final class ProblemTexts {
    static final Locale INDONESIAN = Locale.of("id");
    static final Locale ENGLISH = Locale.ENGLISH;
    private static final String OWN_BUNDLE = "messages_web";

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    /** @param bundle base name of the service's messages; it need not exist */
    ProblemTexts(String bundle) {
        ClassLoader loader = ClassUtils.getDefaultClassLoader();
        boolean exists = loader != null && loader.getResource(bundle.replace('.', '/') + "_id.properties") != null;
        messages.setBasenames(exists ? new String[] {bundle, OWN_BUNDLE} : new String[] {OWN_BUNDLE});
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
    }

    Problem problem(ProblemException refusal) {
        return problem(refusal, null);
    }

    Problem problem(ProblemException refusal, @Nullable String correlationId) {
        HttpStatus status = refusal.status();
        String key = "problem." + known(refusal.code(), status);
        Object[] arguments = refusal.arguments().toArray();
        return new Problem(
                URI.create("https://satupintu.id/problems/" + refusal.code()),
                text(key + ".title", INDONESIAN, arguments),
                status.value(),
                text(key + ".detail", INDONESIAN, arguments),
                refusal.code(),
                text(key + ".remedy", INDONESIAN, arguments),
                errors(refusal.violations(), INDONESIAN),
                correlationId,
                new Problem.English(
                        text(key + ".title", ENGLISH, arguments),
                        text(key + ".detail", ENGLISH, arguments),
                        text(key + ".remedy", ENGLISH, arguments),
                        errors(refusal.violations(), ENGLISH)),
                refusal.members());
    }

    /** A refusal in one language, for a page. */
    public Told tell(ProblemException refusal, Locale locale) {
        Locale language = locale.getLanguage().equals("en") ? ENGLISH : INDONESIAN;
        String key = "problem." + known(refusal.code(), refusal.status());
        Object[] arguments = refusal.arguments().toArray();
        return new Told(
                text(key + ".title", language, arguments),
                text(key + ".detail", language, arguments),
                text(key + ".remedy", language, arguments),
                errors(refusal.violations(), language).stream()
                        .map(error -> new Told.Field(error.field(), error.reason(), error.remedy()))
                        .toList());
    }

    /** Why something was refused and what to do about it, in one language. */
    public record Told(String title, String detail, String remedy, List<Field> fields) {

        /** What is wrong with a field. */
        public record Field(String name, String reason, String remedy) {}
    }

    private List<Problem.FieldError> errors(List<Violation> violations, Locale language) {
        return violations.stream()
                .map(violation -> {
                    String key = "field." + violation.reason();
                    Object[] arguments = violation.arguments().toArray();
                    return new Problem.FieldError(
                            violation.field(),
                            text(key + ".reason", language, arguments),
                            text(key + ".remedy", language, arguments));
                })
                .toList();
    }

    /** The code whose texts are told: its own, or the general ones of the status. */
    private String known(String code, HttpStatus status) {
        boolean hasOwn = messages.getMessage("problem." + code + ".title", null, "", INDONESIAN) instanceof String title
                && !title.isEmpty();
        return hasOwn ? code : general(status);
    }

    static String general(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> "unauthorized";
            case FORBIDDEN -> "forbidden";
            case NOT_FOUND -> "not-found";
            case METHOD_NOT_ALLOWED -> "method-not-allowed";
            case NOT_ACCEPTABLE -> "not-acceptable";
            case CONFLICT -> "refused";
            case CONTENT_TOO_LARGE -> "body-too-large";
            case UNSUPPORTED_MEDIA_TYPE -> "unsupported-media-type";
            case UNPROCESSABLE_CONTENT -> "unprocessable";
            case TOO_MANY_REQUESTS -> "too-many-requests";
            case REQUEST_HEADER_FIELDS_TOO_LARGE -> "headers-too-large";
            case SERVICE_UNAVAILABLE -> "unavailable";
            case NOT_IMPLEMENTED, HTTP_VERSION_NOT_SUPPORTED -> "bad-request";
            default -> status.is5xxServerError() ? "unexpected" : "bad-request";
        };
    }

    private String text(String key, Locale language, Object[] arguments) {
        return messages.getMessage(key, arguments, key, language) instanceof String text ? text : key;
    }
}
