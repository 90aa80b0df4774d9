/** Which address belongs to which service, and what goes with a request on its way there. */
@NullMarked
package id.satupintu.gateway.route;

import org.jspecify.annotations.NullMarked;
