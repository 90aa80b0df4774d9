package id.satupintu.platform.web;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import tools.jackson.databind.json.JsonMapper;

/** What the gateway and the services share: how problems are told, and how much is taken in at once. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebSettings.class)
public class WebFoundation {

    @Bean
    ProblemTexts problemTexts(WebSettings settings) {
        return new ProblemTexts(settings.messages());
    }

    @Bean
    ProblemWriter problemWriter(ProblemTexts texts, JsonMapper json) {
        return new ProblemWriter(texts, json);
    }

    @Bean
    ContainerProblems containerProblems(ProblemWriter problems) {
        return new ContainerProblems(problems);
    }

    @Bean
    FilterRegistrationBean<OneContentType> oneContentType(ProblemWriter problems) {
        FilterRegistrationBean<OneContentType> filter = new FilterRegistrationBean<>(new OneContentType(problems));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 11);
        return filter;
    }

    /** Before every filter that costs anything. */
    @Bean
    FilterRegistrationBean<RequestsInFlight> requestsInFlight(WebSettings settings, ProblemWriter problems) {
        FilterRegistrationBean<RequestsInFlight> filter =
                new FilterRegistrationBean<>(new RequestsInFlight(settings.maxInFlight(), problems));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
        return filter;
    }

    /** Before every filter that might read a body. */
    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(WebSettings settings, ProblemWriter problems) {
        FilterRegistrationBean<BodyLimit> filter = new FilterRegistrationBean<>(new BodyLimit(settings, problems));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }
}
