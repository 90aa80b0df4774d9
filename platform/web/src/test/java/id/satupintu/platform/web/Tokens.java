package id.satupintu.platform.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.function.UnaryOperator;

/** The login of a test: a key pair of its own, and tokens signed with it. */
public final class Tokens {
    public static final String ISSUER = "https://satupintu.local/issuer";

    private final KeyPair keys = newKeys();

    /** The value for {@code satupintu.jwt.public-key}: a file with the public key in PEM. */
    public String publicKeyLocation() {
        try {
            Path file = Files.createTempFile("jwt-public", ".pem");
            file.toFile().deleteOnExit();
            Files.writeString(file, publicKeyPem());
            return file.toUri().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String publicKeyPem() {
        String encoded = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(keys.getPublic().getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + encoded + "\n-----END PUBLIC KEY-----\n";
    }

    /** A token good for an hour, of an officer of {@code unit} in the kabupaten the unit's code begins with. */
    public String officer(String unit, Role... roles) {
        return token(claims(unit, roles));
    }

    /** The claims of {@link #officer}, to be changed. */
    public static JWTClaimsSet.Builder claims(String unit, Role... roles) {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("satupintu")
                .subject(unit + ":ketua")
                .claim("unit", unit)
                .claim("kabupaten", unit.substring(0, Math.min(5, unit.length())))
                .claim("roles", Arrays.stream(roles).map(Role::name).toList())
                .issueTime(Date.from(Instant.now().minus(Duration.ofHours(1))))
                .expirationTime(Date.from(Instant.now().plus(Duration.ofHours(1))));
    }

    public String token(JWTClaimsSet.Builder claims) {
        return token(claims, UnaryOperator.identity());
    }

    String token(JWTClaimsSet.Builder claims, UnaryOperator<JWSHeader.Builder> header) {
        try {
            SignedJWT token = new SignedJWT(
                    header.apply(new JWSHeader.Builder(JWSAlgorithm.RS256)).build(), claims.build());
            token.sign(new RSASSASigner(keys.getPrivate()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
