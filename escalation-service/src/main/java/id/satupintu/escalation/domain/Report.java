package id.satupintu.escalation.domain;

import id.satupintu.contracts.ComplaintKind;
import id.satupintu.contracts.Location;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the officer reads: the problem and the place, redacted, and nothing about who reports (dossier 2.3, rule 3).
 *
 * @param incidentDate when it happened, in the tenant's calendar
 * @param confidential rahasia: the public must not see the text
 */
public record Report(
        ComplaintKind kind,
        String title,
        String body,
        Location location,
        @Nullable LocalDate incidentDate,
        boolean confidential) {}
