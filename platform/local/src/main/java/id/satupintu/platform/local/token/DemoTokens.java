package id.satupintu.platform.local.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.UnitCode;
import java.security.interfaces.RSAPrivateKey;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Makes bearer tokens for officers of a local system, who exist only in it. */
public final class DemoTokens {
    private static final String AUDIENCE = "satupintu";
    private final RSAPrivateKey key;
    private final String issuer;

    public DemoTokens(RSAPrivateKey key, String issuer) {
        this.key = key;
        this.issuer = issuer;
    }

    /**
     * A token for the officer who holds the position {@code role} in {@code unit}.
     *
     * @param expiresAt after it the services refuse the token
     */
    public String token(OfficerRole role, UnitCode unit, RegionCode kabupaten, Instant expiresAt) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(AUDIENCE)
                .subject(unit.value() + ":" + role.position())
                .claim("unit", unit.value())
                .claim("kabupaten", kabupaten.value())
                .claim("roles", List.of(role.name()))
                .expirationTime(Date.from(expiresAt))
                .build();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .build();
        SignedJWT token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException unsuitableKey) {
            throw new IllegalStateException("The token key of this data folder cannot sign", unsuitableKey);
        }
        return token.serialize();
    }
}
