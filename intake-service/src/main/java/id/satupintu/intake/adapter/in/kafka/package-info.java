/** What routing and escalation say, in intake's own words. */
@NullMarked
package id.satupintu.intake.adapter.in.kafka;

import org.jspecify.annotations.NullMarked;
