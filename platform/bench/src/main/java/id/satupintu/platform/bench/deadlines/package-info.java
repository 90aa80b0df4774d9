/** Escalation by time alone: thousands of cases due at once, one tenant's flood beside others' few, few among a million open ones. */
@NullMarked
package id.satupintu.platform.bench.deadlines;

import org.jspecify.annotations.NullMarked;
