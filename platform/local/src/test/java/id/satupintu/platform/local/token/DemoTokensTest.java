package id.satupintu.platform.local.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.UnitCode;
import id.satupintu.platform.local.process.Secrets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DemoTokensTest {

    @Test
    void a_token_says_who_where_and_as_what_and_is_signed_for_the_services(@TempDir Path folder) throws Exception {
        Secrets secrets = Secrets.in(folder);
        Instant expiresAt = Instant.parse("2036-01-01T00:00:00Z");

        String token = new DemoTokens(secrets.tokenKey(), "https://satupintu.local/issuer")
                .token(
                        OfficerRole.TIER_OFFICER,
                        new UnitCode("64.08.04.2002-RT003"),
                        new RegionCode("64.08"),
                        expiresAt);

        SignedJWT read = SignedJWT.parse(token);
        String pem = Files.readString(secrets.publicKeyFile()).replaceAll("-----[A-Z ]+-----|\\s", "");
        RSAPublicKey publicKey = (RSAPublicKey) KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(pem)));
        assertThat(read.verify(new RSASSAVerifier(publicKey))).isTrue();
        assertThat(read.getJWTClaimsSet().getAudience()).containsExactly("satupintu");
        assertThat(read.getJWTClaimsSet().getStringClaim("unit")).isEqualTo("64.08.04.2002-RT003");
        assertThat(read.getJWTClaimsSet().getStringClaim("kabupaten")).isEqualTo("64.08");
        assertThat(read.getJWTClaimsSet().getStringListClaim("roles")).containsExactly("TIER_OFFICER");
        assertThat(read.getJWTClaimsSet().getExpirationTime().toInstant()).isEqualTo(expiresAt);
    }
}
