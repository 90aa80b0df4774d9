package id.satupintu.reporting.view;

import id.satupintu.reporting.view.CaseFile.Stand;
import id.satupintu.reporting.view.Door.Reported;
import id.satupintu.reporting.view.Telling.Closure;
import id.satupintu.reporting.view.Telling.Disposition;
import id.satupintu.reporting.view.Telling.Phase;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a complaint stands, from what each service said last. */
final class Standing {

    private Standing() {}

    static Status of(ComplaintRow row) {
        if (row.door().reported() == null) {
            return Status.UNACCOUNTED;
        }
        Latest<Disposition> disposition = row.course().disposition();
        Latest<Stand> stand = row.caseFile().stand();
        Closure closure = row.closure();
        if (closure != null && (isFinal(closure) || !routedAfter(disposition, stand))) {
            return closed(closure);
        }
        if (row.door().withdrawn()) {
            return Status.WITHDRAWN;
        }
        Phase phase = phase(stand);
        if (disposition != null && (phase == null || phase == Phase.RETURNED || putAway(disposition.value()))) {
            boolean stale =
                    phase == Phase.RETURNED && !routedAfter(disposition, stand) && !putAway(disposition.value());
            return stale ? Status.IN_REVIEW : disposed(disposition.value());
        }
        return phase == null ? Status.RECEIVED : inPhase(phase);
    }

    /**
     * Received and not looked at by routing; routed and not opened by escalation; given back and not routed anew: each
     * time the next service owes the first touch.
     */
    static Optional<Instant> untouchedSince(ComplaintRow row) {
        Reported reported = row.door().reported();
        if (reported == null || of(row).fate() != Status.Fate.OPEN) {
            return Optional.empty();
        }
        Latest<Disposition> disposition = row.course().disposition();
        Latest<Stand> stand = row.caseFile().stand();
        if (stand == null && disposition == null) {
            return Optional.of(reported.recordedAt());
        }
        if (stand != null && phase(stand) == Phase.RETURNED && !disposedAfter(disposition, stand)) {
            return Optional.of(stand.at());
        }
        if (disposition != null
                && disposition.value() == Disposition.ROUTED
                && (stand == null || phase(stand) == Phase.RETURNED || row.closure() != null)) {
            return Optional.of(disposition.at());
        }
        return Optional.empty();
    }

    /** Nothing that routing says opens it again. */
    private static boolean isFinal(Closure closure) {
        return switch (closure) {
            case CONFIRMED_BY_REPORTER, REPLY_WINDOW_PASSED, WITHDRAWN_BY_REPORTER -> true;
            case ARCHIVED, MERGED, FORWARDED_EXTERNALLY -> false;
        };
    }

    private static boolean putAway(Disposition disposition) {
        return switch (disposition) {
            case MERGED, ARCHIVED, FORWARDED -> true;
            case HELD_FOR_REVIEW, COMPLETION_REQUESTED, ROUTED -> false;
        };
    }

    private static boolean routedAfter(@Nullable Latest<Disposition> disposition, @Nullable Latest<Stand> stand) {
        return disposition != null && !putAway(disposition.value()) && disposedAfter(disposition, stand);
    }

    /** Streams of two services have no common order, so their clocks decide: services share the business clock. */
    private static boolean disposedAfter(@Nullable Latest<Disposition> disposition, @Nullable Latest<Stand> stand) {
        return disposition != null && (stand == null || disposition.at().isAfter(stand.at()));
    }

    private static @Nullable Phase phase(@Nullable Latest<Stand> stand) {
        return stand == null ? null : stand.value().phase();
    }

    private static Status closed(Closure closure) {
        return switch (closure) {
            case CONFIRMED_BY_REPORTER -> Status.CLOSED_BY_REPORTER;
            case REPLY_WINDOW_PASSED -> Status.CLOSED_WITHOUT_CONFIRMATION;
            case WITHDRAWN_BY_REPORTER -> Status.WITHDRAWN;
            case ARCHIVED -> Status.ARCHIVED;
            case MERGED -> Status.MERGED;
            case FORWARDED_EXTERNALLY -> Status.FORWARDED;
        };
    }

    private static Status disposed(Disposition disposition) {
        return switch (disposition) {
            case HELD_FOR_REVIEW -> Status.IN_REVIEW;
            case COMPLETION_REQUESTED -> Status.AWAITING_REPORTER;
            case ROUTED -> Status.ROUTED;
            case MERGED -> Status.MERGED;
            case ARCHIVED -> Status.ARCHIVED;
            case FORWARDED -> Status.FORWARDED;
        };
    }

    private static Status inPhase(Phase phase) {
        return switch (phase) {
            case OPENED, ACCEPTED -> Status.IN_PROGRESS;
            case AWAITING_REPORTER -> Status.AWAITING_REPORTER;
            case RETURNED -> Status.IN_REVIEW;
            case RESOLVED -> Status.RESOLVED;
        };
    }
}
