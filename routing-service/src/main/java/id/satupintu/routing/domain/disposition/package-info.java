/** The disposition of a complaint: which unit must act, and why. */
@NullMarked
package id.satupintu.routing.domain.disposition;

import org.jspecify.annotations.NullMarked;
