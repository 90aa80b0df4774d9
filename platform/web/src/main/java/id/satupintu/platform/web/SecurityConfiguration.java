package id.satupintu.platform.web;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.HandlerMapping;

/** Checks the bearer token of every request and holds the service's {@link AccessRules}. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableConfigurationProperties(TokenSettings.class)
class SecurityConfiguration {
    private static final String AUDIENCE = "satupintu";
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

    @Bean
    SecurityFilterChain access(
            HttpSecurity http, AccessRules rules, AuthenticationEntryPoint strangers, AccessDeniedHandler denied) {
        return http.authorizeHttpRequests(requests -> let(requests, rules))
                .oauth2ResourceServer(
                        tokens -> tokens.jwt(jwt -> jwt.jwtAuthenticationConverter(OfficerAuthentication::of))
                                .authenticationEntryPoint(strangers)
                                .accessDeniedHandler(denied))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(strangers).accessDeniedHandler(denied))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Nothing is done on the strength of a cookie: a bearer token or a PIN header must be added by the
                // caller's own code, which a foreign page cannot do. So there is no request to forge.
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(BrowserPolicy.CONTENT))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    /** A request is observed once as a whole; an observation around each of a dozen filters tells nobody more. */
    @Bean
    static SecurityObservationSettings noObservationOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    private static void let(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            AccessRules rules) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll();
        for (AccessRule rule : rules.rules()) {
            allow(requests.requestMatchers(rule.method(), rule.path()), rule.audience());
            if (rule.method() == HttpMethod.GET) {
                allow(requests.requestMatchers(HttpMethod.HEAD, rule.path()), rule.audience());
            }
        }
        requests.requestMatchers(HttpMethod.GET, OpenApiDocument.PATH).permitAll();
        requests.requestMatchers(HttpMethod.GET, "/actuator/health", "/actuator/health/**")
                .permitAll();
        requests.requestMatchers("/actuator/**").hasRole(Role.OPS.name());
        requests.anyRequest().denyAll();
    }

    private static void allow(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizedUrl endpoint, AccessRule.Audience audience) {
        switch (audience) {
            case AccessRule.Audience.Everyone _, AccessRule.Audience.Reporter _ -> endpoint.permitAll();
            case AccessRule.Audience.Officers some ->
                endpoint.hasAnyRole(some.names().toArray(String[]::new));
        }
    }

    @Bean
    JwtDecoder tokens(TokenSettings settings, ResourceLoader loader) {
        JwtTimestampValidator timely = new JwtTimestampValidator(CLOCK_SKEW);
        timely.setAllowEmptyExpiryClaim(false);
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withPublicKey(settings.readPublicKey(loader))
                .signatureAlgorithm(SignatureAlgorithm.RS256)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtTypeValidator.jwt(),
                timely,
                new JwtIssuerValidator(settings.issuer()),
                new JwtAudienceValidator(AUDIENCE),
                new OfficerClaims()));
        return decoder;
    }

    @Bean
    KnownAddresses knownAddresses(ObjectProvider<HandlerMapping> mappings) {
        return new KnownAddresses(() -> mappings.orderedStream().toList());
    }

    @Bean
    AuthenticationEntryPoint strangers(ProblemWriter problems, KnownAddresses addresses) {
        BearerTokenAuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();
        return (request, response, reason) -> {
            ProblemException refusal =
                    addresses.refuse(request, ProblemException.of(HttpStatus.UNAUTHORIZED, "unauthorized"));
            if (refusal.status() == HttpStatus.UNAUTHORIZED) {
                challenge.commence(request, response, reason);
            }
            problems.write(response, refusal);
        };
    }

    @Bean
    AccessDeniedHandler denied(ProblemWriter problems, KnownAddresses addresses) {
        return (request, response, reason) ->
                problems.write(response, addresses.refuse(request, ProblemException.forbidden()));
    }

    @Bean
    RequestRejectedHandler unsafeAddresses(ProblemWriter problems) {
        return (_, response, _) ->
                problems.write(response, ProblemException.of(HttpStatus.BAD_REQUEST, "unsafe-address"));
    }
}
