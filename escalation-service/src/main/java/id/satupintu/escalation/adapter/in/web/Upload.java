package id.satupintu.escalation.adapter.in.web;

import id.satupintu.contracts.escalation.EvidencePhase;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file an officer sends.
 *
 * @param field of the form it came in
 */
record Upload(MultipartFile file, EvidencePhase phase, String field) {

    /** The files of a field; a field that was left empty sends a file without a name and a byte. */
    static Stream<Upload> of(@Nullable List<MultipartFile> files, EvidencePhase phase, String field) {
        return files == null
                ? Stream.of()
                : files.stream()
                        .filter(file -> !file.isEmpty() || hasName(file))
                        .map(file -> new Upload(file, phase, field));
    }

    private static boolean hasName(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name != null && !name.isEmpty();
    }
}
