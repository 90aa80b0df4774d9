/** What intake-service says. */
@NullMarked
package id.satupintu.contracts.intake;

import org.jspecify.annotations.NullMarked;
