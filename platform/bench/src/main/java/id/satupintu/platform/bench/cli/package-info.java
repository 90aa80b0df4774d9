/** What a person types to measure, and the words it is answered with. */
@NullMarked
package id.satupintu.platform.bench.cli;

import org.jspecify.annotations.NullMarked;
