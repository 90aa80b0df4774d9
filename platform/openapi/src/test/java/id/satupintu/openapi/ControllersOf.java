package id.satupintu.openapi;

import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RestController;

/**
 * Every {@link RestController} of a service, found on the class path: a new one cannot be forgotten.
 *
 * @param service e.g. {@code intake-service}
 */
record ControllersOf(String service) {

    List<Class<?>> classes() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        return scanner.findCandidateComponents("id.satupintu." + service.replace("-service", "")).stream()
                .map(BeanDefinition::getBeanClassName)
                .map(Objects::requireNonNull)
                .sorted()
                .<Class<?>>map(name -> ClassUtils.resolveClassName(name, null))
                .toList();
    }
}
