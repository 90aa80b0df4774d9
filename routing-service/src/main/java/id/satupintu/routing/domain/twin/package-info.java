/** Reports that may be about the same matter. */
@NullMarked
package id.satupintu.routing.domain.twin;

import org.jspecify.annotations.NullMarked;
