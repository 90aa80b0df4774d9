/** A case, its holder and its clocks: pure decisions, told the time and handed the policy. */
@NullMarked
package id.satupintu.escalation.domain;

import org.jspecify.annotations.NullMarked;
