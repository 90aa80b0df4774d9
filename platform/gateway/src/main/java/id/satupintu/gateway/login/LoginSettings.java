package id.satupintu.gateway.login;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where officers log in, and with what the gateway signs.
 *
 * @param privateKey Spring resource location of the RSA private key (PEM, PKCS 8) whose public half the services know
 * @param tokenIssuer the {@code iss} of the tokens for the services
 * @param embedded true for the login of a local system instead of the provider below; refused on an address others can reach
 * @param issuer {@code iss} of the provider's tokens, e.g. {@code https://login.example/realms/satupintu}
 * @param authorizationUri where the browser is sent
 * @param tokenUri where the gateway exchanges the code
 * @param keysUri the provider's public keys
 * @param endSessionUri where the browser is sent to log out; null: only the gateway's session ends
 */
@ConfigurationProperties("satupintu.login")
public record LoginSettings(
        @Nullable String privateKey,
        @DefaultValue("https://satupintu.local/issuer") String tokenIssuer,
        boolean embedded,
        @Nullable String issuer,
        @Nullable String authorizationUri,
        @Nullable String tokenUri,
        @Nullable String keysUri,
        @Nullable String endSessionUri,
        @DefaultValue("satupintu-gateway") String clientId,
        @Nullable String clientSecret) {

    /** Says nothing of the secret, so that no log can. */
    @Override
    public String toString() {
        return "LoginSettings[embedded=" + embedded + ", issuer=" + issuer + "]";
    }
}
