/** The policies in force, at hand for every decision. */
@NullMarked
package id.satupintu.escalation.adapter.out.policy;

import org.jspecify.annotations.NullMarked;
