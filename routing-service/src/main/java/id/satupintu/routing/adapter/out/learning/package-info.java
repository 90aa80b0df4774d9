/** Learning from what people decided: models, which of them serves, and the way back. */
@NullMarked
package id.satupintu.routing.adapter.out.learning;

import org.jspecify.annotations.NullMarked;
