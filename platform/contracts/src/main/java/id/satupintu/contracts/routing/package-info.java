/** What routing-service says. */
@NullMarked
package id.satupintu.contracts.routing;

import org.jspecify.annotations.NullMarked;
