package id.satupintu.gateway.route;

import static org.springframework.cloud.gateway.server.mvc.filter.LoadBalancerFilterFunctions.lb;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import id.satupintu.gateway.login.InternalTokens;
import id.satupintu.platform.web.ProblemWriter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.cloud.gateway.server.mvc.filter.FormFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Makes the routes of {@link Route#ALL}. */
@Configuration(proxyBeanMethods = false)
public class RouteConfiguration {

    @Bean
    OnwardRequest onwardRequest(InternalTokens tokens) {
        return new OnwardRequest(tokens);
    }

    @Bean
    RouterFunction<ServerResponse> services(OnwardRequest onward, AwayAnswer away) {
        return Route.ALL.stream()
                .map(address -> route(address.path())
                        .route(below(address), http())
                        .before(request -> onward.prepare(request, address.kind()))
                        .filter(lb(address.service().id()))
                        .filter((request, next) -> away.instead(next.handle(request), request, address))
                        .onError(AwayAnswer::tells, (failure, request) -> away.answer(failure, request, address))
                        .build())
                .reduce(RouterFunction::and)
                .orElseThrow();
    }

    @Bean
    FilterRegistrationBean<LanguageChoice> languageChoice() {
        FilterRegistrationBean<LanguageChoice> filter = new FilterRegistrationBean<>(new LanguageChoice());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 30);
        return filter;
    }

    /** Checking the form token reads a form; this puts it together again for the service, and is in nobody else's way. */
    @Bean
    FilterRegistrationBean<FormFilter> formsForServices() {
        FilterRegistrationBean<FormFilter> filter = new FilterRegistrationBean<>(new FormFilter());
        filter.setUrlPatterns(
                Route.ALL.stream().map(address -> address.path() + "/*").toList());
        filter.setOrder(FormFilter.FORM_FILTER_ORDER);
        return filter;
    }

    @Bean
    AwayAnswer awayAnswer(AwayPage page, ProblemWriter problems) {
        return new AwayAnswer(page, problems);
    }

    private static RequestPredicate below(Route address) {
        RequestPredicate fits = RequestPredicates.path(address.path());
        return fits.or(RequestPredicates.path(address.path() + "/**"));
    }
}
