/** The directory of units: who there is and what their tupoksi is. */
@NullMarked
package id.satupintu.routing.domain.directory;

import org.jspecify.annotations.NullMarked;
