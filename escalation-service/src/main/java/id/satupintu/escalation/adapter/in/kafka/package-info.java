/** What routing and intake say, in escalation's own words. */
@NullMarked
package id.satupintu.escalation.adapter.in.kafka;

import org.jspecify.annotations.NullMarked;
