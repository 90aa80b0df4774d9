package id.satupintu.intake.adapter.out.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.intake.ContactEvent.SealedContact;
import id.satupintu.intake.domain.SealedIdentity;
import id.satupintu.platform.messaging.EventJson;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VaultTest {
    private static final String VAULT_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String CONTACT_KEY = "Hx4dHBsaGRgXFhUUExIREA8ODQwLCgkIBwYFBAMCAQA=";
    private static final ComplaintId ID = ComplaintId.of("KTM", 2026, 1);
    private static final ComplaintId OTHER = ComplaintId.of("KTM", 2026, 2);
    private static final Reporter SITI = new Reporter("Siti Rekaan", "siti@contoh.id", "081234567890");
    private static final SealedWords WORDS = new SealedWords(SITI, "Lampu padam", "NIK saya 6408041203900001");

    private final Vault vault = new Vault(VAULT_KEY, CONTACT_KEY);

    @Test
    void what_is_sealed_can_be_opened_and_shows_nothing_before() {
        SealedIdentity sealed = vault.seal(ID, WORDS);
        assertThat(vault.open(ID, sealed)).hasValue(WORDS);
        assertThat(EventJson.mapper().writeValueAsString(sealed)).doesNotContain("Siti", "0812", "6408");
        assertThat(new String(Base64.getDecoder().decode(sealed.ciphertext()), StandardCharsets.ISO_8859_1))
                .doesNotContain("Siti", "contoh");
    }

    @Test
    void every_sealing_has_a_key_and_a_nonce_of_its_own() {
        SealedIdentity one = vault.seal(ID, WORDS);
        SealedIdentity two = vault.seal(ID, WORDS);
        assertThat(one.wrappedKey()).isNotEqualTo(two.wrappedKey());
        assertThat(one.nonce()).isNotEqualTo(two.nonce());
        assertThat(one.keyId()).isEqualTo(two.keyId()).startsWith("vault-");
    }

    @Test
    void a_forgotten_key_erases_for_good() {
        SealedIdentity forgotten = vault.seal(ID, WORDS).forgotten();
        assertThat(vault.open(ID, forgotten)).isEmpty();
        assertThat(forgotten.ciphertext()).isNotBlank();
    }

    @Test
    void an_identity_cannot_be_moved_to_another_report() {
        SealedIdentity sealed = vault.seal(ID, WORDS);
        assertThatThrownBy(() -> vault.open(OTHER, sealed))
                .isInstanceOf(MasterKey.UnopenableException.class)
                .hasMessageNotContaining("Siti");
    }

    @Test
    void a_changed_ciphertext_is_noticed() {
        SealedIdentity sealed = vault.seal(ID, WORDS);
        byte[] bytes = Base64.getDecoder().decode(sealed.ciphertext());
        bytes[3] ^= 1;
        SealedIdentity changed = new SealedIdentity(
                sealed.keyId(),
                sealed.wrappedKey(),
                sealed.nonce(),
                Base64.getEncoder().encodeToString(bytes));
        assertThatThrownBy(() -> vault.open(ID, changed)).isInstanceOf(MasterKey.UnopenableException.class);
    }

    @Test
    void another_master_key_opens_nothing() {
        Vault stranger = new Vault(CONTACT_KEY, VAULT_KEY);
        assertThatThrownBy(() -> stranger.open(ID, vault.seal(ID, WORDS)))
                .isInstanceOf(MasterKey.UnopenableException.class);
    }

    /** As notification-service does it, written out: the format is a contract between the two. */
    @Test
    void whoever_holds_the_contact_key_can_open_the_contact() throws Exception {
        SealedContact sealed = vault.sealContact(ID, new Reporter(null, "siti@contoh.id", null));
        Base64.Decoder decoder = Base64.getDecoder();
        Cipher wrapping = Cipher.getInstance("AESWrap");
        wrapping.init(Cipher.UNWRAP_MODE, new SecretKeySpec(decoder.decode(CONTACT_KEY), "AES"));
        SecretKey key = (SecretKey) wrapping.unwrap(decoder.decode(sealed.wrappedKey()), "AES", Cipher.SECRET_KEY);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(128, decoder.decode(sealed.nonce())));
        cipher.updateAAD(ID.value().getBytes(StandardCharsets.UTF_8));
        String text = new String(cipher.doFinal(decoder.decode(sealed.ciphertext())), StandardCharsets.UTF_8);
        assertThat(text).isEqualTo("{\"email\":\"siti@contoh.id\"}");
        assertThat(sealed.keyId()).startsWith("contact-");
    }

    @Test
    void a_master_key_of_another_length_is_refused() {
        assertThatThrownBy(() -> new Vault("AAEC", CONTACT_KEY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_personal_is_said_by_accident() {
        assertThat(SITI.toString() + WORDS).doesNotContain("Siti", "0812", "contoh", "6408");
    }
}
