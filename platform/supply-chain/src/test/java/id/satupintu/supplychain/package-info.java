/** What we ship from others: which licences, held to a list. */
@NullMarked
package id.satupintu.supplychain;

import org.jspecify.annotations.NullMarked;
