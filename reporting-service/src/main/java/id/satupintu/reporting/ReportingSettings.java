package id.satupintu.reporting;

import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The knobs of this service; each is explained in {@code application.yml}.
 *
 * @param zone in which a day begins and ends
 * @param gapBound business time after which a missing event is a hole
 * @param untouchedBound business time after which a missing first touch is an alarm
 * @param figureAge how old a figure may be that is answered
 * @param measureEvery how often the gauges are taken
 */
@ConfigurationProperties("satupintu.reporting")
public record ReportingSettings(
        ZoneId zone, Duration gapBound, Duration untouchedBound, Duration figureAge, Duration measureEvery) {}
