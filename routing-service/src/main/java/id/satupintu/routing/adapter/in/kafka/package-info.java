/** What other services say, translated into facts about dispositions. */
@NullMarked
package id.satupintu.routing.adapter.in.kafka;

import org.jspecify.annotations.NullMarked;
