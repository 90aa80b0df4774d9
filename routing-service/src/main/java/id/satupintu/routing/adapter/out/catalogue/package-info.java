/** Searches the tupoksi catalogue for the words of a report. */
@NullMarked
package id.satupintu.routing.adapter.out.catalogue;

import org.jspecify.annotations.NullMarked;
