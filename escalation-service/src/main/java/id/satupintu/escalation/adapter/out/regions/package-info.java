/** Where the regions of the province are. */
@NullMarked
package id.satupintu.escalation.adapter.out.regions;

import org.jspecify.annotations.NullMarked;
