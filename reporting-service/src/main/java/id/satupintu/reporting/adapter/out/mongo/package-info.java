/** Rows and day sums in MongoDB, within the subset that the embedded store shares with a replica set. */
@NullMarked
package id.satupintu.reporting.adapter.out.mongo;

import org.jspecify.annotations.NullMarked;
