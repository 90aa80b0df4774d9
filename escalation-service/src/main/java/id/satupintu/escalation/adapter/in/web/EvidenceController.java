package id.satupintu.escalation.adapter.in.web;

import id.satupintu.contracts.escalation.EvidencePhase;
import id.satupintu.escalation.domain.evidence.Evidence;
import id.satupintu.platform.web.ComparesSeen;
import id.satupintu.platform.web.Officer;
import id.satupintu.platform.web.RepeatsSafely;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Evidence of a case: adding it, looking at it, and the sealed original for the Inspektorat. */
@RestController
@RequestMapping("/api/v1/cases/{complaintId}/evidence")
public class EvidenceController {
    /** A file of a stranger's, opened by itself, runs nothing and asks for nothing. */
    private static final String NOTHING_RUNS = "default-src 'none'; sandbox";

    private final EvidenceDesk evidence;
    private final CaseViews views;

    EvidenceController(EvidenceDesk evidence, CaseViews views) {
        this.evidence = evidence;
        this.views = views;
    }

    /** @param phase OTHER when absent */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @RepeatsSafely
    @ComparesSeen
    CaseView addEvidence(
            Officer officer,
            @PathVariable String complaintId,
            @RequestPart(required = false) @Nullable List<MultipartFile> file,
            @RequestParam(defaultValue = "OTHER") EvidencePhase phase) {
        List<Upload> uploads = Upload.of(file, phase, "file").toList();
        return views.of(evidence.add(officer, complaintId, uploads).known(), officer);
    }

    /**
     * A picture as a JPEG of its pixels alone; anything else as it came.
     *
     * @param size {@code small} for lists
     */
    @GetMapping(
            path = "/{evidenceId}",
            produces = {MediaType.IMAGE_JPEG_VALUE, MediaType.APPLICATION_PDF_VALUE, "audio/*"})
    ResponseEntity<byte[]> evidence(
            Officer officer,
            @PathVariable String complaintId,
            @PathVariable String evidenceId,
            @RequestParam(required = false) @Nullable String size) {
        Evidence found = evidence.find(officer, complaintId, evidenceId);
        MediaType type = found.picture() ? MediaType.IMAGE_JPEG : MediaType.parseMediaType(found.contentType());
        ContentDisposition how = (found.picture() ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(name(complaintId, found, found.picture() ? "jpeg" : type.getSubtype()))
                .build();
        return file(type, how).body(evidence.copy(found, "small".equals(size)));
    }

    /** The file as it came, with its hash; who asks is written down. */
    @GetMapping(path = "/{evidenceId}/original", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<byte[]> original(
            Officer officer, @PathVariable String complaintId, @PathVariable String evidenceId) {
        Evidence found = evidence.find(officer, complaintId, evidenceId);
        byte[] bytes = evidence.original(officer, found);
        ContentDisposition how = ContentDisposition.attachment()
                .filename(name(complaintId, found, "bin"))
                .build();
        String digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(found.sha256()));
        return file(MediaType.APPLICATION_OCTET_STREAM, how)
                .header("Repr-Digest", "sha-256=:" + digest + ":")
                .body(bytes);
    }

    private static ResponseEntity.BodyBuilder file(MediaType type, ContentDisposition how) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, how.toString())
                .header("Content-Security-Policy", NOTHING_RUNS);
    }

    /** What the officer called the file is not kept: a name may hold a name. */
    private static String name(String complaintId, Evidence found, String ending) {
        return complaintId + "-" + found.sha256().substring(0, 8) + "." + ending;
    }
}
