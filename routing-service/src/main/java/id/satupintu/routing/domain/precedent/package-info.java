/** What was decided before about reports like this one. */
@NullMarked
package id.satupintu.routing.domain.precedent;

import org.jspecify.annotations.NullMarked;
