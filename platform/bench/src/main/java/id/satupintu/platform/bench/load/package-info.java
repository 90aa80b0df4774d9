/** Requests at a pace, closed or open loop, and how long they took. */
@NullMarked
package id.satupintu.platform.bench.load;

import org.jspecify.annotations.NullMarked;
