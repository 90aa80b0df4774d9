package id.satupintu.notification.adapter.out.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.notification.adapter.out.contact.ContactKey.SealedShutException;
import id.satupintu.notification.domain.Contact.SealedAddress;
import id.satupintu.platform.messaging.EventJson;
import java.util.Base64;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ContactKeyTest {
    private static final ComplaintId ID = ComplaintId.of("KTM", 2026, 5);
    private static final ComplaintId OTHER = ComplaintId.of("KTM", 2026, 6);
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private final ContactKey key = ContactKey.of(KEY, EventJson.mapper()).orElseThrow();

    @Test
    void opens_what_was_sealed_for_this_complaint() {
        SealedAddress sealed = Sealing.seal(KEY, ID, "{\"name\":\"Bu Contoh\",\"email\":\"warga@contoh.example\"}");

        assertThat(key.open(ID, sealed)).isEqualTo(new Reachable("Bu Contoh", "warga@contoh.example", null));
    }

    @Test
    void does_not_open_it_for_another_complaint_or_with_another_key_or_when_it_was_changed() {
        SealedAddress sealed = Sealing.seal(KEY, ID, "{}");
        byte[] other = new byte[32];
        other[0] = 1;
        ContactKey stranger = ContactKey.of(Base64.getEncoder().encodeToString(other), EventJson.mapper())
                .orElseThrow();
        SealedAddress changed = new SealedAddress(sealed.keyId(), sealed.wrappedKey(), sealed.nonce(), "AAAA");

        assertThatThrownBy(() -> key.open(OTHER, sealed)).isInstanceOf(SealedShutException.class);
        assertThatThrownBy(() -> stranger.open(ID, sealed)).isInstanceOf(SealedShutException.class);
        assertThatThrownBy(() -> key.open(ID, changed)).isInstanceOf(SealedShutException.class);
    }

    @Test
    void never_tells_what_it_opened() {
        SealedAddress sealed = Sealing.seal(KEY, ID, "{\"email\":\"warga@contoh.example\"");

        assertThatThrownBy(() -> key.open(ID, sealed))
                .isInstanceOf(SealedShutException.class)
                .hasMessageNotContaining("warga")
                .hasNoCause();
        assertThat(new Reachable("Bu Contoh", "warga@contoh.example", null).toString())
                .doesNotContain("Contoh")
                .doesNotContain("warga");
    }

    @Test
    void is_thirty_two_bytes_or_none() {
        assertThat(ContactKey.of("AAAA", EventJson.mapper())).isEmpty();
        assertThat(ContactKey.of("not base64!", EventJson.mapper())).isEmpty();
    }
}
