/** How cases and policies are kept. */
@NullMarked
package id.satupintu.escalation.adapter.out.store;

import org.jspecify.annotations.NullMarked;
