/** How units and dispositions are kept. */
@NullMarked
package id.satupintu.routing.adapter.out.store;

import org.jspecify.annotations.NullMarked;
