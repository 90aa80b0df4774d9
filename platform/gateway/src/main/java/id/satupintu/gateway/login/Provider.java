package id.satupintu.gateway.login;

import id.satupintu.platform.web.SettingException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/** The login elsewhere (Keycloak or another OpenID provider), from the settings; it need not be there when the gateway starts. */
public final class Provider {
    private Provider() {}

    /** @throws SettingException naming the first setting that is missing */
    public static ClientRegistration of(LoginSettings settings) {
        return builder(
                        needed(settings.issuer(), "SATUPINTU_LOGIN_ISSUER"),
                        needed(settings.authorizationUri(), "SATUPINTU_LOGIN_AUTHORIZATION_URI"),
                        needed(settings.tokenUri(), "SATUPINTU_LOGIN_TOKEN_URI"),
                        needed(settings.keysUri(), "SATUPINTU_LOGIN_KEYS_URI"))
                .clientId(settings.clientId())
                .clientSecret(needed(settings.clientSecret(), "SATUPINTU_LOGIN_CLIENT_SECRET"))
                .build();
    }

    /** What every provider has in common here: authorization code, proof of possession of the code (RFC 7636), duties in the id token. */
    public static ClientRegistration.Builder builder(
            String issuer, String authorizationUri, String tokenUri, String keysUri) {
        return ClientRegistration.withRegistrationId(LoginConfiguration.REGISTRATION)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/masuk/kembali/{registrationId}")
                .scope("openid")
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .issuerUri(issuer)
                .authorizationUri(authorizationUri)
                .tokenUri(tokenUri)
                .jwkSetUri(keysUri)
                .userNameAttributeName("sub");
    }

    private static String needed(@Nullable String value, String variable) {
        if (value == null || value.isBlank()) {
            throw new SettingException(variable, "is not set; the gateway needs it where it has no embedded login");
        }
        return value;
    }
}
