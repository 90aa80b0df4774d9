package id.satupintu.escalation.adapter.out.evidence;

import static id.satupintu.escalation.adapter.out.evidence.TestPhotos.brighter;
import static id.satupintu.escalation.adapter.out.evidence.TestPhotos.held;
import static id.satupintu.escalation.adapter.out.evidence.TestPhotos.jpeg;
import static id.satupintu.escalation.adapter.out.evidence.TestPhotos.resized;
import static id.satupintu.escalation.adapter.out.evidence.TestPhotos.street;
import static id.satupintu.escalation.domain.CaseLife.WITA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import id.satupintu.contracts.escalation.PictureTurn;
import id.satupintu.escalation.adapter.out.evidence.TestPhotos.Camera;
import id.satupintu.escalation.adapter.out.evidence.UnacceptableFileException.Why;
import id.satupintu.escalation.domain.evidence.Capture;
import id.satupintu.escalation.domain.evidence.EvidenceLimits;
import id.satupintu.escalation.domain.evidence.PerceptualHash;
import id.satupintu.escalation.domain.evidence.Pose;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read out of a file, by its bytes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class InspectedFileTest {
    private static final byte[] PHOTO = jpeg(street(1), 0.9f);
    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Test
    void a_file_is_what_its_bytes_say() {
        assertThat(InspectedFile.of(PHOTO, WITA).contentType()).isEqualTo("image/jpeg");
        assertThat(InspectedFile.of(TestPhotos.png(street(1)), WITA).contentType())
                .isEqualTo("image/png");
        assertThat(InspectedFile.of(PDF, WITA).contentType()).isEqualTo("application/pdf");
        assertThat(InspectedFile.of(recording(), WITA).contentType()).isEqualTo("audio/vnd.wave");
    }

    @Test
    void what_is_no_photo_document_or_recording_is_refused() {
        refused("<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8), Why.KIND);
        refused("GIF89a................".getBytes(StandardCharsets.US_ASCII), Why.KIND);
        refused("MZ program".getBytes(StandardCharsets.US_ASCII), Why.KIND);
        refused(new byte[0], Why.EMPTY);
        refused(new byte[InspectedFile.MOST_BYTES + 1], Why.TOO_LARGE);
        refused(Arrays.copyOf(PHOTO, 300), Why.UNREADABLE);
    }

    @Test
    void a_picture_that_would_not_fit_into_memory_is_refused_before_it_is_read() {
        byte[] bomb = TestPhotos.png(new BufferedImage(2, 2, BufferedImage.TYPE_BYTE_GRAY));
        // Width and height of the PNG's header: 60,000 by 60,000; its check sum is not looked at before the pixels are.
        for (int at : new int[] {16, 20}) {
            bomb[at + 2] = (byte) 0xEA;
            bomb[at + 3] = 0x60;
        }
        assertThatThrownBy(() -> InspectedFile.of(bomb, WITA))
                .isInstanceOfSatisfying(UnacceptableFileException.class, refusal -> assertThat(refusal.why())
                        .isIn(Why.TOO_MANY_PIXELS, Why.UNREADABLE));
    }

    @Test
    void a_camera_says_when_and_where() {
        Capture capture = capture(Camera.at("2026:11:26 10:10:00", 0.5661, 117.4821));

        assertThat(capture.takenAt()).isEqualTo(Instant.parse("2026-11-26T02:10:00Z"));
        assertThat(capture.point().latitude()).isEqualTo(0.5661, within(0.00001));
        assertThat(capture.point().longitude()).isEqualTo(117.4821, within(0.00001));
    }

    @Test
    void a_time_without_a_zone_is_the_tenants() {
        assertThat(capture(new Camera("2026:11:26 10:10:00", null, null, null, 1)))
                .isEqualTo(new Capture(Instant.parse("2026-11-26T02:10:00Z"), null));
        assertThat(capture(new Camera("2026:11:26 10:10:00", "+07:00", null, null, 1))
                        .takenAt())
                .isEqualTo(Instant.parse("2026-11-26T03:10:00Z"));
    }

    @Test
    void south_of_the_equator_is_south() {
        assertThat(capture(Camera.at("2026:11:26 10:10:00", -1.25, 116.8))
                        .point()
                        .latitude())
                .isEqualTo(-1.25, within(0.00001));
    }

    @Test
    void a_photo_that_says_nothing_says_nothing() {
        assertThat(InspectedFile.of(PHOTO, WITA).capture()).isEqualTo(Capture.UNKNOWN);
        assertThat(capture(new Camera("0000:00:00 00:00:00", null, 0.0, 0.0, 1)))
                .isEqualTo(Capture.UNKNOWN);
        assertThat(InspectedFile.of(PDF, WITA).capture()).isEqualTo(Capture.UNKNOWN);
    }

    @Test
    void the_copy_holds_the_pixels_upright_and_nothing_else() {
        byte[] lying = TestPhotos.with(new Camera("2026:11:26 10:10:00", null, 0.5, 117.5, 6), PHOTO);

        byte[] copy = InspectedFile.of(lying, WITA).picture().orElseThrow().jpeg();

        BufferedImage seen = TestPhotos.read(copy);
        assertThat(seen.getWidth()).isLessThan(seen.getHeight()).isLessThanOrEqualTo(Picture.SIDE);
        assertThat(new String(copy, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
        assertThat(InspectedFile.of(copy, WITA).capture()).isEqualTo(Capture.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void a_copy_made_again_smaller_or_brighter_looks_the_same(long seed) {
        BufferedImage street = street(seed);
        PerceptualHash hash = hash(jpeg(street, 0.9f));
        List<byte[]> copies = List.of(
                jpeg(street, 0.3f),
                jpeg(resized(street, 0.4), 0.75f),
                jpeg(resized(street, 0.25), 0.6f),
                jpeg(brighter(street, 1.1f, 8), 0.8f),
                jpeg(brighter(street, 0.9f, -5), 0.8f),
                TestPhotos.png(resized(street, 0.7)),
                jpeg(resized(TestPhotos.read(jpeg(street, 0.4f)), 0.5), 0.5f));

        assertThat(copies.stream().map(InspectedFileTest::hash).map(hash::distance))
                .allSatisfy(apart -> assertThat(apart).isLessThanOrEqualTo(EvidenceLimits.STANDARD.similarBits()))
                .allSatisfy(apart -> assertThat(apart).isLessThanOrEqualTo(PerceptualHash.FOUND_FOR_SURE));
    }

    @ParameterizedTest
    @CsvSource({
        "0, true, MIRRORED",
        "1, false, TURNED",
        "2, false, TURNED",
        "3, false, TURNED",
        "1, true, TURNED_AND_MIRRORED",
        "2, true, TURNED_AND_MIRRORED",
        "3, true, TURNED_AND_MIRRORED"
    })
    void a_copy_that_was_mirrored_or_turned_looks_the_same_when_it_is_held_so(
            int quarterTurns, boolean mirrored, PictureTurn turn) {
        for (long seed = 1; seed < 5; seed++) {
            PerceptualHash hash = hash(jpeg(street(seed), 0.9f));
            byte[] copy = jpeg(held(resized(street(seed), 0.6), quarterTurns, mirrored), 0.6f);

            assertThat(InspectedFile.of(copy, WITA).poses())
                    .filteredOn(pose -> pose.hash().distance(hash) <= PerceptualHash.FOUND_FOR_SURE)
                    .extracting(Pose::turn)
                    .containsExactly(turn);
        }
    }

    @Test
    void different_photos_look_different_however_they_are_held() {
        List<PerceptualHash> hashes = new ArrayList<>();
        List<Integer> distances = new ArrayList<>();
        for (long seed = 100; seed < 130; seed++) {
            List<Pose> poses = InspectedFile.of(jpeg(resized(street(seed), 0.4), 0.8f), WITA)
                    .poses();
            assertThat(poses).hasSize(8);
            hashes.forEach(
                    known -> poses.forEach(pose -> distances.add(pose.hash().distance(known))));
            hashes.add(poses.getFirst().hash());
        }
        assertThat(Collections.min(distances)).isGreaterThan(EvidenceLimits.STANDARD.similarBits());
    }

    @Test
    void an_empty_wall_looks_like_no_other() {
        BufferedImage wall = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);

        assertThat(InspectedFile.of(jpeg(wall, 0.9f), WITA).hash()).isEmpty();
        assertThat(InspectedFile.of(PDF, WITA).hash()).isEmpty();
    }

    private static PerceptualHash hash(byte[] photo) {
        return InspectedFile.of(photo, WITA).hash().orElseThrow();
    }

    private static Capture capture(Camera camera) {
        return InspectedFile.of(TestPhotos.with(camera, PHOTO), WITA).capture();
    }

    private static void refused(byte[] file, Why why) {
        assertThatThrownBy(() -> InspectedFile.of(file, WITA))
                .isInstanceOfSatisfying(UnacceptableFileException.class, refusal -> assertThat(refusal.why())
                        .isEqualTo(why));
    }

    private static byte[] recording() {
        byte[] wave = new byte[60];
        System.arraycopy("RIFF".getBytes(StandardCharsets.US_ASCII), 0, wave, 0, 4);
        System.arraycopy("WAVEfmt ".getBytes(StandardCharsets.US_ASCII), 0, wave, 8, 8);
        return wave;
    }
}
