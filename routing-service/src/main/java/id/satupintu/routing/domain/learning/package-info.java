/** What people decided, as examples to learn from. */
@NullMarked
package id.satupintu.routing.domain.learning;

import org.jspecify.annotations.NullMarked;
