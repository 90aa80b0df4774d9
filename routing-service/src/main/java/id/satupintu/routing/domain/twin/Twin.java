package id.satupintu.routing.domain.twin;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.GeoPoint;
import id.satupintu.contracts.Location;
import id.satupintu.routing.domain.disposition.Appraisal;
import id.satupintu.routing.domain.disposition.Disposition;
import id.satupintu.routing.domain.disposition.Matter;
import id.satupintu.routing.domain.disposition.Report;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Another report that may be about the same matter: near in words, place and time. Whether it is, an officer decides.
 *
 * @param likeness of the words, 0 to 1
 * @param shared the words both have
 * @param metres between the two points; null when one of them is not known
 * @param apart between the two moments of receipt
 */
public record Twin(
        ComplaintId complaintId,
        double likeness,
        List<String> shared,
        @Nullable Integer metres,
        Duration apart) {
    /** How far apart two points may be. */
    public static final int NEAR_METRES = 500;

    private static final Duration NEAR_IN_TIME = Duration.ofDays(14);
    private static final double ALIKE = 0.3;
    private static final int LEAST_SHARED = 2;
    private static final double EARTH_METRES = 6_371_000;

    public Twin {
        shared = List.copyOf(shared);
    }

    /** The most alike of {@code others} to {@code report}, the best first; those that are open alone. */
    public static List<Twin> of(Report report, Matter matter, Collection<Disposition> others, int most) {
        return others.stream()
                .filter(Twin::isOpen)
                .flatMap(other -> twin(report, matter, other).stream())
                .sorted(Comparator.comparingDouble(Twin::likeness).reversed().thenComparing(twin -> twin.complaintId()
                        .value()))
                .limit(most)
                .toList();
    }

    /** Whether a report can be merged into this one. */
    public static boolean isOpen(Disposition disposition) {
        return disposition.report() != null
                && !disposition.caseClosed()
                && !disposition.standing().isFinal();
    }

    private static Optional<Twin> twin(Report report, Matter matter, Disposition disposition) {
        Report other = disposition.report();
        Appraisal appraisal = disposition.appraisal();
        if (other == null || appraisal == null || other.complaintId().equals(report.complaintId())) {
            return Optional.empty();
        }
        Duration apart =
                Duration.between(report.receivedAt(), other.receivedAt()).abs();
        Integer metres = metres(report.location().point(), other.location().point());
        boolean near = metres == null ? sameDesa(report.location(), other.location()) : metres <= NEAR_METRES;
        List<String> shared = matter.shared(appraisal.matter());
        double likeness = matter.likeness(appraisal.matter());
        return near && apart.compareTo(NEAR_IN_TIME) <= 0 && shared.size() >= LEAST_SHARED && likeness >= ALIKE
                ? Optional.of(new Twin(other.complaintId(), likeness, shared, metres, apart))
                : Optional.empty();
    }

    private static boolean sameDesa(Location one, Location other) {
        return one.region().desa().isPresent()
                && one.region().desa().equals(other.region().desa());
    }

    /** Along the surface; over some hundred metres a plane is near enough. */
    private static @Nullable Integer metres(@Nullable GeoPoint one, @Nullable GeoPoint other) {
        if (one == null || other == null) {
            return null;
        }
        double north = Math.toRadians(one.latitude() - other.latitude());
        double east = Math.toRadians(one.longitude() - other.longitude()) * Math.cos(Math.toRadians(one.latitude()));
        return (int) Math.round(EARTH_METRES * Math.hypot(north, east));
    }
}
