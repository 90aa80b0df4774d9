package id.satupintu.platform.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a service may choose.
 *
 * @param maxBody more than this is not read; 64 KB holds the longest report (5,000 characters) many times over
 * @param uploadPaths patterns of addresses that files are sent to, e.g. {@code /meja/{id}/kemajuan}
 * @param maxUpload instead of {@code maxBody} there
 * @param maxInFlight more requests than this are not under way at once; each holds some 100 KB while it waits
 * @param messages base name of the service's message files, as in {@code messages_id.properties}
 */
@ConfigurationProperties("satupintu.web")
record WebSettings(
        @DefaultValue("64KB") DataSize maxBody,
        @DefaultValue List<String> uploadPaths,
        @DefaultValue("24MB") DataSize maxUpload,
        @DefaultValue("200") int maxInFlight,
        @DefaultValue("messages") String messages) {}
