package id.satupintu.system;

import id.satupintu.escalation.adapter.in.web.CaseAccess;
import id.satupintu.intake.adapter.in.web.CitizenAccess;
import id.satupintu.notification.adapter.in.web.NoticeAccess;
import id.satupintu.platform.web.AccessRule;
import id.satupintu.platform.web.AccessRules;
import id.satupintu.reporting.adapter.in.web.FiguresAccess;
import id.satupintu.routing.adapter.in.web.ReviewAccess;
import id.satupintu.routing.adapter.in.web.UnitAccess;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;

/** The tables of all services, and the endpoints their controllers really have. */
final class Permissions {
    private static final Pattern ALTERNATIVES = Pattern.compile("\\{\\w+:([\\w|-]+)}");

    private Permissions() {}

    /**
     * Something that can be called.
     *
     * @param path with a value for every variable that has only some, e.g. {@code /meja/{complaintId}/terima}
     */
    record Endpoint(String service, HttpMethod method, String path, AccessRule rule) {
        String name() {
            return method + " " + path;
        }
    }

    static Map<String, AccessRules> tables() {
        Map<String, AccessRules> tables = new LinkedHashMap<>();
        tables.put("intake-service", CitizenAccess.rules());
        tables.put(
                "routing-service",
                UnitAccess.rules().and(ReviewAccess.rules().rules().toArray(AccessRule[]::new)));
        tables.put("escalation-service", CaseAccess.rules());
        tables.put("notification-service", NoticeAccess.rules());
        tables.put("reporting-service", FiguresAccess.rules());
        return tables;
    }

    /** Every line of every table, those that change nothing first. */
    static List<Endpoint> endpoints() {
        return tables().entrySet().stream()
                .flatMap(table -> table.getValue().rules().stream().flatMap(rule -> paths(rule.path())
                        .map(path -> new Endpoint(table.getKey(), rule.method(), path, rule))))
                .sorted((one, other) ->
                        Boolean.compare(one.method() != HttpMethod.GET, other.method() != HttpMethod.GET))
                .toList();
    }

    private static Stream<String> paths(String path) {
        Matcher some = ALTERNATIVES.matcher(path);
        return some.find() ? Arrays.stream(some.group(1).split("\\|")).map(some::replaceFirst) : Stream.of(path);
    }

    /** What the controllers of {@code service} map, as {@code GET /meja}; read from their classes, not from the table. */
    static List<String> mappings(String service) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        return scanner.findCandidateComponents("id.satupintu." + service.replace("-service", "")).stream()
                .map(found -> ClassUtils.resolveClassName(Objects.requireNonNull(found.getBeanClassName()), null))
                .flatMap(Permissions::mappings)
                .sorted()
                .toList();
    }

    private static Stream<String> mappings(Class<?> controller) {
        RequestMapping root = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
        return Arrays.stream(controller.getDeclaredMethods())
                .flatMap(method ->
                        Stream.ofNullable(AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class)))
                .flatMap(mapping -> Arrays.stream(mapping.method()).flatMap(method -> all(root)
                        .flatMap(before -> all(mapping).map(path -> method + " " + before + path))));
    }

    private static Stream<String> all(@org.jspecify.annotations.Nullable RequestMapping mapping) {
        return mapping == null || mapping.path().length == 0 ? Stream.of("") : Arrays.stream(mapping.path());
    }
}
