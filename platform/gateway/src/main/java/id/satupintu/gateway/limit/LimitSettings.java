package id.satupintu.gateway.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often one client (an address of the internet) may ask. A whole village may sit behind one address, so the usual limit is
 * wide; what costs most or is guessed at has a limit of its own.
 *
 * @param perMinute requests of any kind
 * @param submissionsPerMinute reports handed in
 * @param pinsPerMinute tries with a number and a PIN; intake also counts per report
 * @param clients how many clients are remembered, the ones longest unheard forgotten first
 */
@ConfigurationProperties("satupintu.limit")
public record LimitSettings(
        @DefaultValue("1200") int perMinute,
        @DefaultValue("60") int submissionsPerMinute,
        @DefaultValue("60") int pinsPerMinute,
        @DefaultValue("100000") int clients) {}
