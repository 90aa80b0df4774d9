/** What the operating system and the data folders say a run has cost. */
@NullMarked
package id.satupintu.platform.bench.measure;

import org.jspecify.annotations.NullMarked;
