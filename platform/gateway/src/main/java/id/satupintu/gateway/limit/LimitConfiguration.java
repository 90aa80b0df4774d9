package id.satupintu.gateway.limit;

import id.satupintu.platform.web.ProblemWriter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Registers the limits before everything that costs. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitSettings.class)
public class LimitConfiguration {

    @Bean
    FilterRegistrationBean<ClientLimit> clientLimit(LimitSettings settings, ProblemWriter problems) {
        FilterRegistrationBean<ClientLimit> filter = new FilterRegistrationBean<>(new ClientLimit(settings, problems));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return filter;
    }
}
