package id.satupintu.system;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import id.satupintu.platform.web.Role;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tokens that must open nothing, made from one that would open much. */
final class TokenAttacks {
    private final Scene scene;
    private final String unit;
    private final Role role;

    /** Against what {@code role} of {@code unit} might. */
    TokenAttacks(Scene scene, Role role, String unit) {
        this.scene = scene;
        this.role = role;
        this.unit = unit;
    }

    /** By what is wrong with it; the values of the header {@code Authorization}, in order. */
    Map<String, List<String>> all() throws IOException, JOSEException, NoSuchAlgorithmException {
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put("no token", List.of());
        String good = good();
        String[] part = good.split("\\.");
        all.put("empty", List.of("Bearer "));
        all.put("no JWT", List.of("Bearer abc"));
        all.put(
                "another scheme",
                List.of("Basic " + Base64.getEncoder().encodeToString("admin:admin".getBytes(StandardCharsets.UTF_8))));
        all.put("a good token under another scheme", List.of("Token " + good));
        all.put("a bad one before a good one", List.of("Bearer " + part[0] + "." + part[1] + ".", "Bearer " + good));
        all.put("two in one", List.of("Bearer " + good + ", Bearer " + good));
        Instant now = Instant.now();
        claims(all, "expired", claims().expirationTime(Date.from(now.minusSeconds(120))));
        claims(
                all,
                "of a duty that ended long ago",
                claims().expirationTime(Date.from(now.minus(Duration.ofDays(30)))));
        claims(all, "without expiry", claims().expirationTime(null));
        claims(all, "not yet valid", claims().notBeforeTime(Date.from(now.plusSeconds(600))));
        claims(all, "of another issuer", claims().issuer("https://contoh.id/issuer"));
        claims(all, "of the login itself", claims().issuer("http://localhost:" + scene.port("gateway") + "/penerbit"));
        claims(all, "without issuer", claims().issuer(null));
        claims(all, "for another audience", claims().audience("layanan-lain"));
        claims(all, "for no audience", claims().audience((String) null));
        claims(all, "without a unit", claims().claim("unit", null));
        claims(all, "with a unit that is none", claims().claim("unit", "dinas pupr"));
        claims(all, "with two units", claims().claim("unit", List.of(unit, "64.08-PUPR")));
        claims(all, "without a kabupaten", claims().claim("kabupaten", null));
        claims(all, "without a position", claims().subject(null));
        stranger(all);
        all.put("alg none", List.of("Bearer " + new PlainJWT(claims().build()).serialize()));
        all.put(
                "alg none, the old signature",
                List.of("Bearer " + text("{\"alg\":\"none\"}") + "." + part[1] + "." + part[2]));
        all.put("alg nOnE", List.of("Bearer " + text("{\"alg\":\"nOnE\",\"typ\":\"JWT\"}") + "." + part[1] + "."));
        symmetric(all);
        all.put("without signature", List.of("Bearer " + part[0] + "." + part[1] + "."));
        all.put(
                "with half a signature",
                List.of("Bearer " + part[0] + "." + part[1] + "." + part[2].substring(0, part[2].length() / 2)));
        all.put("with more rights than were signed", List.of("Bearer " + part[0] + "." + raised() + "." + part[2]));
        return all;
    }

    /** The one all others are made from. */
    String good() {
        return scene.signed(claims().build());
    }

    private JWTClaimsSet.Builder claims() {
        return Scene.claims(role, unit, Scene.KABUPATEN);
    }

    private void claims(Map<String, List<String>> all, String name, JWTClaimsSet.Builder claims) {
        all.put(name, List.of("Bearer " + scene.signed(claims.build())));
    }

    private String raised() {
        JWTClaimsSet more = new JWTClaimsSet.Builder(claims().build())
                .claim(
                        "roles",
                        java.util.Arrays.stream(Role.values()).map(Role::name).toList())
                .build();
        return text(more.toString());
    }

    /** A key pair of one's own, also brought along as if it were ours. */
    private void stranger(Map<String, List<String>> all) throws NoSuchAlgorithmException, JOSEException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        RSAKey own = new RSAKey.Builder((RSAPublicKey) pair.getPublic()).build();
        Map<String, JWSHeader> headers = Map.of(
                "signed by a stranger", rs256().build(),
                "that brings its own key", rs256().jwk(own).build(),
                "that says where its key is",
                        rs256().jwkURL(URI.create("http://127.0.0.1:1/keys"))
                                .keyID("../../dev/null")
                                .build());
        for (Map.Entry<String, JWSHeader> header : headers.entrySet()) {
            SignedJWT token = new SignedJWT(header.getValue(), claims().build());
            token.sign(new RSASSASigner(pair.getPrivate()));
            all.put(header.getKey(), List.of("Bearer " + token.serialize()));
        }
    }

    private static JWSHeader.Builder rs256() {
        return new JWSHeader.Builder(JWSAlgorithm.RS256).type(JOSEObjectType.JWT);
    }

    /** HMAC keyed with what everybody knows: the public key. */
    private void symmetric(Map<String, List<String>> all) throws IOException, JOSEException {
        Path file = scene.system().data.resolve("secrets").resolve("jwt-public.pem");
        byte[] pem = Files.readAllBytes(file);
        byte[] der = Base64.getMimeDecoder()
                .decode(new String(pem, StandardCharsets.US_ASCII).replaceAll("-----[A-Z ]+-----", ""));
        for (Map.Entry<String, byte[]> key :
                Map.of("its text", pem, "its bytes", der).entrySet()) {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .type(JOSEObjectType.JWT)
                            .build(),
                    claims().build());
            token.sign(new MACSigner(key.getValue()));
            all.put("HS256 keyed with the public key, " + key.getKey(), List.of("Bearer " + token.serialize()));
        }
    }

    private static String text(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
