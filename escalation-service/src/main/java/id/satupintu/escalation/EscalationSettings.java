package id.satupintu.escalation;

import id.satupintu.contracts.RegionCode;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What operations may set for escalation-service.
 *
 * @param tenants kabupaten whose policy is published at the first start
 * @param zone where they all are: Kalimantan Timur keeps WITA
 * @param policyFollow how often an instance looks whether other rules of time are in force
 */
@ConfigurationProperties("satupintu.escalation")
public record EscalationSettings(
        @DefaultValue("64.08") List<String> tenants,
        @DefaultValue("Asia/Makassar") ZoneId zone,
        @DefaultValue("5s") Duration policyFollow) {

    /** The tenants as codes. */
    public List<RegionCode> kabupaten() {
        return tenants.stream().map(RegionCode::new).toList();
    }
}
