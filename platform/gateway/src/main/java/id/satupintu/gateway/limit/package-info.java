/** How often one client may ask. */
@NullMarked
package id.satupintu.gateway.limit;

import org.jspecify.annotations.NullMarked;
