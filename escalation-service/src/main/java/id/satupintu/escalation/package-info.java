/** Lets a case be settled where it can be, tier by tier, and passes over a tier that does not move. */
@NullMarked
package id.satupintu.escalation;

import org.jspecify.annotations.NullMarked;
