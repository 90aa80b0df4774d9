package id.satupintu.routing;

import id.satupintu.routing.domain.disposition.RoutingPolicy;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What operations may set for routing-service.
 *
 * @param acceptFrom see {@link RoutingPolicy}; chosen in decision 9 for precision
 * @param ambiguousWithin see {@link RoutingPolicy}
 * @param returnsBeforeRuling see {@link RoutingPolicy}
 * @param completionDays see {@link RoutingPolicy}
 * @param objectionDays see {@link RoutingPolicy}
 * @param directoryValidFrom first day that the bundled directory describes
 * @param directoryRefresh how often an instance asks what others entered in the directory of units
 */
@ConfigurationProperties("satupintu.routing")
public record RoutingSettings(
        @DefaultValue("0.7") double acceptFrom,
        @DefaultValue("0.12") double ambiguousWithin,
        @DefaultValue("2") int returnsBeforeRuling,
        @DefaultValue("30") int completionDays,
        @DefaultValue("14") int objectionDays,
        @DefaultValue("2026-01-01") LocalDate directoryValidFrom,
        @DefaultValue("2s") Duration directoryRefresh) {

    /** The numbers the decider works with. */
    public RoutingPolicy policy() {
        return new RoutingPolicy(acceptFrom, ambiguousWithin, returnsBeforeRuling, completionDays, objectionDays);
    }
}
