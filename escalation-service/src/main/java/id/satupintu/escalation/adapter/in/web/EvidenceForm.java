package id.satupintu.escalation.adapter.in.web;

import id.satupintu.contracts.escalation.EvidencePhase;
import id.satupintu.platform.web.Officer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** The files that come with a form of the desk. */
public final class EvidenceForm {
    /** A field that files come in, and what they show. */
    private record FileField(String name, EvidencePhase phase) {}

    private static final List<FileField> FIELDS = List.of(
            new FileField("sebelum", EvidencePhase.BEFORE),
            new FileField("sesudah", EvidencePhase.AFTER),
            new FileField("berkas", EvidencePhase.OTHER));

    private final EvidenceDesk evidence;

    public EvidenceForm(EvidenceDesk evidence) {
        this.evidence = evidence;
    }

    /**
     * Adds the files that came, if any.
     *
     * @param named evidence that was there already and is named
     * @return everything that is named
     */
    List<String> add(Officer officer, String complaintId, HttpServletRequest request, @Nullable List<String> named) {
        List<String> all = new ArrayList<>(named == null ? List.of() : named);
        if (request instanceof MultipartHttpServletRequest form) {
            List<Upload> uploads = FIELDS.stream()
                    .flatMap(field -> Upload.of(form.getFiles(field.name()), field.phase(), field.name()))
                    .toList();
            if (!uploads.isEmpty()) {
                all.addAll(evidence.add(officer, complaintId, uploads).evidenceIds());
            }
        }
        return all;
    }
}
