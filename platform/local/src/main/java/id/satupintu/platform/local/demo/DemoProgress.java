package id.satupintu.platform.local.demo;

import java.time.Instant;

/**
 * How far a demo is.
 *
 * @param accepted reports answered with 201
 * @param over complaints that are closed, archived, merged, forwarded or withdrawn
 */
public record DemoProgress(
        int wanted, int accepted, int over, int held, int escalated, int resolved, int late, Instant now) {}
