package id.satupintu.gateway.login;

import id.satupintu.gateway.route.Route;
import id.satupintu.platform.web.BrowserPolicy;
import id.satupintu.platform.web.Role;
import id.satupintu.platform.web.SettingException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.RSAPublicKeySpec;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ResourceLoader;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.converter.RsaKeyConverters;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * Login by OpenID Connect (authorization code with PKCE), the session, and what a browser is told to hold to.
 *
 * <p>Who may do what is not decided here: the services decide it on every request, from the token they are handed. The gateway
 * only asks to log in where a page is for officers alone.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableConfigurationProperties(LoginSettings.class)
public class LoginConfiguration {
    public static final String REGISTRATION = "satupintu";
    public static final String LOGIN_PAGE = "/masuk";
    public static final String LOGOUT = "/keluar";

    @Bean
    ActingOfficer actingOfficer() {
        return new ActingOfficer(Clock.systemUTC());
    }

    @Bean
    InternalTokens internalTokens(LoginSettings settings, ResourceLoader loader, ActingOfficer officer) {
        RSAPrivateCrtKey key = key(settings, loader);
        PersonMark marks = new PersonMark(key.getPrivateExponent().toByteArray());
        return new InternalTokens(encoder(key), settings.tokenIssuer(), officer, marks, Clock.systemUTC());
    }

    @Bean
    @Order(10)
    SecurityFilterChain door(
            HttpSecurity http,
            EndOfSession endOfSession,
            ActingOfficer officer,
            ClientRegistrationRepository registrations) {
        return http.authorizeHttpRequests(requests -> {
                    for (Route route : Route.ALL) {
                        if (route.kind() == Route.Kind.DESK) {
                            requests.requestMatchers(route.patterns()).authenticated();
                        }
                    }
                    requests.requestMatchers("/actuator/health", "/actuator/health/**")
                            .permitAll();
                    requests.requestMatchers("/actuator/**")
                            .access((_, context) -> new AuthorizationDecision(operates(officer, context.getRequest())));
                    requests.anyRequest().permitAll();
                })
                .oauth2Login(login -> login.loginPage(LOGIN_PAGE)
                        .authorizationEndpoint(to -> to.authorizationRequestResolver(new ToTheLogin(registrations)))
                        .redirectionEndpoint(back -> back.baseUri("/masuk/kembali/*"))
                        .failureUrl(LOGIN_PAGE + "?gagal"))
                .requestCache(cache -> cache.requestCache(whereTheyWantedToGo()))
                .logout(logout -> logout.logoutUrl(LOGOUT)
                        // What an officer kept on the device goes with the session, also where no script has seen to
                        // it.
                        .addLogoutHandler(new HeaderWriterLogoutHandler(
                                new ClearSiteDataHeaderWriter(ClearSiteDataHeaderWriter.Directive.STORAGE)))
                        .logoutSuccessHandler(endOfSession))
                .csrf(csrf ->
                        csrf.csrfTokenRepository(formTokens()).requireCsrfProtectionMatcher(new ForgeableRequest()))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(BrowserPolicy.CONTENT))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy ->
                                policy.policy("geolocation=(self), camera=(self), microphone=(), payment=()")))
                .build();
    }

    @SuppressWarnings("NullAway") // null is how Spring Security is told so; its null marks say otherwise
    private static HttpSessionRequestCache whereTheyWantedToGo() {
        HttpSessionRequestCache asked = new HttpSessionRequestCache();
        // Otherwise every address gets "?continue" after a login.
        asked.setMatchingRequestParameterName(null);
        return asked;
    }

    private static boolean operates(ActingOfficer officer, HttpServletRequest request) {
        return officer.current(request)
                .filter(duty -> duty.roles().contains(Role.OPS))
                .isPresent();
    }

    private static CookieCsrfTokenRepository formTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("satupintu_form");
        tokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).sameSite("Lax").path("/"));
        return tokens;
    }

    @Bean
    EndOfSession endOfSession(LoginSettings settings) {
        return new EndOfSession(settings);
    }

    @Bean
    ClientRegistrationRepository provider(LoginSettings settings, ProviderEndpoints endpoints) {
        return new InMemoryClientRegistrationRepository(endpoints.registration(settings));
    }

    private static JwtEncoder encoder(RSAPrivateCrtKey key) {
        try {
            RSAPublicKey half = (RSAPublicKey) KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
            return NimbusJwtEncoder.withKeyPair(half, key).build();
        } catch (NoSuchAlgorithmException | InvalidKeySpecException e) {
            throw new IllegalStateException("An RSA private key has a public half", e);
        }
    }

    private static RSAPrivateCrtKey key(LoginSettings settings, ResourceLoader loader) {
        String location = settings.privateKey();
        if (location == null || location.isBlank()) {
            throw new SettingException(
                    "SATUPINTU_JWT_PRIVATE_KEY",
                    "is not set; it names the RSA private key (PEM) whose public half the services know");
        }
        try (InputStream pem = loader.getResource(location).getInputStream()) {
            if (RsaKeyConverters.pkcs8().convert(pem) instanceof RSAPrivateCrtKey key) {
                return key;
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            // Said below: the cause could hold what the file holds.
        }
        throw new SettingException(
                "SATUPINTU_JWT_PRIVATE_KEY",
                "names a file that is not an RSA private key in PEM (PKCS 8): " + location);
    }

    /** Methods that change nothing, for reading the table of {@link ForgeableRequest}. */
    static final List<HttpMethod> HARMLESS =
            List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);

    /** Tells what is known of the provider. */
    @FunctionalInterface
    public interface ProviderEndpoints {
        ClientRegistration registration(LoginSettings settings);
    }
}
