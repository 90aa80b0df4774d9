package id.satupintu.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.security.interfaces.RSAPublicKey;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.ResourceLoader;
import org.springframework.security.converter.RsaKeyConverters;

/**
 * Whose tokens are believed.
 *
 * @param publicKey Spring resource location of the issuer's RSA public key (PEM, at least 2048 bits)
 * @param issuer the {@code iss} a token must bear
 */
@ConfigurationProperties("satupintu.jwt")
record TokenSettings(
        @Nullable String publicKey,
        @DefaultValue("https://satupintu.local/issuer") String issuer) {
    private static final String VARIABLE = "SATUPINTU_JWT_PUBLIC_KEY";
    private static final int SHORTEST_KEY = 2048;

    /** @throws SettingException when there is none, or it cannot be used */
    RSAPublicKey readPublicKey(ResourceLoader loader) {
        if (publicKey == null || publicKey.isBlank()) {
            throw new SettingException(
                    VARIABLE,
                    "is not set; it names the RSA public key (PEM) of the login, e.g. file:/etc/satupintu/jwt-public.pem");
        }
        try (InputStream pem = loader.getResource(publicKey).getInputStream()) {
            RSAPublicKey key = RsaKeyConverters.x509().convert(pem);
            if (key == null || key.getModulus().bitLength() < SHORTEST_KEY) {
                throw new SettingException(VARIABLE, "names a key shorter than " + SHORTEST_KEY + " bits");
            }
            return key;
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new SettingException(VARIABLE, "names a file that is not an RSA public key in PEM: " + publicKey);
        }
    }
}
