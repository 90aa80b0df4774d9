/** What the other services say, in the words that are counted here. */
@NullMarked
package id.satupintu.reporting.adapter.in.kafka;

import org.jspecify.annotations.NullMarked;
