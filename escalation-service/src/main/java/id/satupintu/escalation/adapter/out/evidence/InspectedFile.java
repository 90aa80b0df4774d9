package id.satupintu.escalation.adapter.out.evidence;

import id.satupintu.escalation.domain.evidence.Capture;
import id.satupintu.escalation.domain.evidence.PerceptualHash;
import id.satupintu.escalation.domain.evidence.Pose;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file that may be evidence, looked into. It holds the bytes, so there are few of these at a time. */
public final class InspectedFile {
    /** Largest file, in bytes. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    private final byte[] original;
    private final String sha256;
    private final String contentType;
    private final Capture capture;
    private final @Nullable Picture picture;
    private final List<Pose> poses;

    private InspectedFile(byte[] original, String contentType, Capture capture, @Nullable Picture picture) {
        this.original = original;
        this.sha256 = sha256(original);
        this.contentType = contentType;
        this.capture = capture;
        this.picture = picture;
        this.poses = picture == null ? List.of() : picture.poses();
    }

    /**
     * Looks into a file.
     *
     * @param zone of a camera's time that is written without one
     * @throws UnacceptableFileException when it may not be evidence
     */
    public static InspectedFile of(byte[] file, ZoneId zone) {
        if (file.length == 0) {
            throw new UnacceptableFileException(UnacceptableFileException.Why.EMPTY);
        }
        if (file.length > MOST_BYTES) {
            throw new UnacceptableFileException(UnacceptableFileException.Why.TOO_LARGE);
        }
        String kind = FileKind.of(file);
        if (!FileKind.picture(kind)) {
            return new InspectedFile(file, kind, Capture.UNKNOWN, null);
        }
        CameraData camera = kind.equals(FileKind.JPEG) ? CameraData.of(file, zone) : CameraData.NONE;
        return new InspectedFile(file, kind, camera.capture(), Picture.read(file, kind, camera.quarterTurns()));
    }

    /** The SHA-256 of {@code bytes} in hexadecimal digits. */
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    public String sha256() {
        return sha256;
    }

    public String contentType() {
        return contentType;
    }

    public long bytes() {
        return original.length;
    }

    public Capture capture() {
        return capture;
    }

    /** What it looks like; empty for what is no picture, and for a picture with next to nothing on it. */
    public Optional<PerceptualHash> hash() {
        return poses.stream().map(Pose::hash).findFirst();
    }

    /** What it looks like however it is held, as it is first; none when {@link #hash} is empty. */
    List<Pose> poses() {
        return poses;
    }

    byte[] original() {
        return original;
    }

    Optional<Picture> picture() {
        return Optional.ofNullable(picture);
    }
}
