package id.satupintu.gateway.issuer;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import id.satupintu.gateway.login.Duties;
import id.satupintu.gateway.login.LoginConfiguration;
import id.satupintu.gateway.login.LoginConfiguration.ProviderEndpoints;
import id.satupintu.gateway.login.LoginSettings;
import id.satupintu.gateway.login.Provider;
import id.satupintu.gateway.page.GatewayFrame;
import id.satupintu.platform.web.SettingException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.util.function.SingletonSupplier;

/**
 * The login of a local system. It speaks OpenID Connect like any other, so the gateway logs in against it by the same code as
 * against Keycloak; only, its officers are invented and prove nothing. So it answers on loopback alone.
 */
@Configuration(proxyBeanMethods = false)
public class EmbeddedIssuerConfiguration {
    static final String BASE = "/penerbit";
    static final String CHOICE = BASE + "/masuk";
    private static final String AUTHORIZE = BASE + "/oauth2/authorize";
    private static final String TOKEN = BASE + "/oauth2/token";
    private static final String KEYS = BASE + "/oauth2/jwks";

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "satupintu.login.embedded", havingValue = "false", matchIfMissing = true)
    static class Elsewhere {

        @Bean
        ProviderEndpoints providerEndpoints() {
            return Provider::of;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "satupintu.login.embedded", havingValue = "true")
    static class Here {
        private static final String CLIENT = "satupintu-gateway";
        private final String secret = UUID.randomUUID().toString();
        private final String issuer;
        private final int port;

        Here(@Value("${server.port}") int port, @Value("${server.address}") String address)
                throws UnknownHostException {
            if (!InetAddress.getByName(address).isLoopbackAddress()) {
                throw new SettingException(
                        "SATUPINTU_LOGIN_EMBEDDED",
                        "lets everybody in who asks, so it is refused on " + address + "; it is for 127.0.0.1 alone");
            }
            this.port = port;
            this.issuer = "http://localhost:" + port + BASE;
        }

        @Bean
        ProviderEndpoints providerEndpoints() {
            String self = "http://127.0.0.1:" + port;
            // The browser stays on the address it came by: the first of the three is relative.
            return (LoginSettings _) -> Provider.builder(issuer, AUTHORIZE, self + TOKEN, self + KEYS)
                    .clientId(CLIENT)
                    .clientSecret(secret)
                    .build();
        }

        @Bean
        DemoOfficers demoOfficers() {
            return DemoOfficers.load();
        }

        @Bean
        ChoiceController choiceController(DemoOfficers officers, GatewayFrame frame) {
            return new ChoiceController(officers, frame);
        }

        @Bean
        @Order(1)
        SecurityFilterChain issuer(HttpSecurity http, DemoOfficers officers) {
            HttpSessionSecurityContextRepository own = new HttpSessionSecurityContextRepository();
            own.setSpringSecurityContextKey("satupintu.issuer");
            // Its own too: where the person wanted to go before they came here, the door remembers.
            HttpSessionRequestCache asked = new HttpSessionRequestCache();
            asked.setSessionAttrName("satupintu.issuer.request");
            return http.securityMatcher(BASE + "/**")
                    .oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(requests -> requests.requestMatchers(CHOICE)
                            .permitAll()
                            .anyRequest()
                            .authenticated())
                    .securityContext(context -> context.securityContextRepository(own))
                    .requestCache(cache -> cache.requestCache(asked))
                    .authenticationProvider(new DemoLogin(officers))
                    .formLogin(form -> form.loginPage(CHOICE)
                            .usernameParameter("officer")
                            .passwordParameter("unit")
                            .failureUrl(CHOICE + "?gagal"))
                    .build();
        }

        @Bean
        RegisteredClientRepository clients() {
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId(CLIENT)
                    .clientId(CLIENT)
                    .clientSecret("{noop}" + secret)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(back("localhost"))
                    .redirectUri(back("127.0.0.1"))
                    .scope(OidcScopes.OPENID)
                    .clientSettings(ClientSettings.builder()
                            .requireProofKey(true)
                            .requireAuthorizationConsent(false)
                            .build())
                    .build());
        }

        private String back(String host) {
            return "http://" + host + ":" + port + "/masuk/kembali/" + LoginConfiguration.REGISTRATION;
        }

        @Bean
        AuthorizationServerSettings endpoints() {
            return AuthorizationServerSettings.builder()
                    .issuer(issuer)
                    .authorizationEndpoint(AUTHORIZE)
                    .tokenEndpoint(TOKEN)
                    .jwkSetEndpoint(KEYS)
                    .tokenIntrospectionEndpoint(BASE + "/oauth2/introspect")
                    .tokenRevocationEndpoint(BASE + "/oauth2/revoke")
                    .oidcUserInfoEndpoint(BASE + "/userinfo")
                    .oidcLogoutEndpoint(BASE + "/connect/logout")
                    .build();
        }

        /** Made anew in every process: a login does not outlive the one that gave it. At the first login, not while starting. */
        @Bean
        JWKSource<SecurityContext> keys() {
            SingletonSupplier<JWKSet> made = SingletonSupplier.of(Here::makeKeys);
            return (wanted, _) -> wanted.select(made.obtain());
        }

        private static JWKSet makeKeys() {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                KeyPair pair = generator.generateKeyPair();
                return new JWKSet(new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                        .privateKey((RSAPrivateKey) pair.getPrivate())
                        .keyID(UUID.randomUUID().toString())
                        .build());
            } catch (NoSuchAlgorithmException noRsa) {
                throw new IllegalStateException(noRsa);
            }
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> duties() {
            return token -> {
                Authentication who = token.getPrincipal();
                if (who != null
                        && token.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)
                        && who.getDetails() instanceof DemoOfficer officer) {
                    token.getClaims().claim("name", officer.name()).claim(Duties.CLAIM, officer.duties());
                }
            };
        }
    }
}
