/** What is kept with a case as proof, and what about it a person should look at. */
@NullMarked
package id.satupintu.escalation.domain.evidence;

import org.jspecify.annotations.NullMarked;
