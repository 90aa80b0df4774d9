/** How evidence is looked into and kept. */
@NullMarked
package id.satupintu.escalation.adapter.out.evidence;

import org.jspecify.annotations.NullMarked;
