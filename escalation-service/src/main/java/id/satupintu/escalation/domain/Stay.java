package id.satupintu.escalation.domain;

import id.satupintu.contracts.escalation.EscalationEvent.Holder;
import java.time.Instant;

/**
 * A time a unit had the case, now over: what one holder took is told apart from what the citizen waited in all.
 *
 * @param holder who had it, since when
 * @param until when another got it
 */
public record Stay(Holder holder, Instant until) {}
