package id.satupintu.escalation.adapter.out.evidence;

import id.satupintu.escalation.adapter.out.evidence.UnacceptableFileException.Why;
import java.util.Set;
import org.apache.tika.Tika;

/** What a file is, by its bytes; what it is called says nothing. */
final class FileKind {
    static final String JPEG = "image/jpeg";
    private static final String PNG = "image/png";

    /** Photos of a telephone or a scanner, a scanned berita acara, a recording of a musyawarah. */
    private static final Set<String> TAKEN = Set.of(
            JPEG,
            PNG,
            "application/pdf",
            "audio/mpeg",
            "audio/mp4",
            "audio/ogg",
            "audio/vorbis",
            "audio/opus",
            "audio/amr",
            "audio/vnd.wave");

    private static final Tika TIKA = new Tika();

    private FileKind() {}

    /** @throws UnacceptableFileException when it is none we take */
    static String of(byte[] file) {
        String kind = TIKA.detect(file);
        if (!TAKEN.contains(kind)) {
            throw new UnacceptableFileException(Why.KIND);
        }
        return kind;
    }

    static boolean picture(String kind) {
        return kind.equals(JPEG) || kind.equals(PNG);
    }
}
