/** The gateway's own pages: the door itself, and what to say when a service is away. */
@NullMarked
package id.satupintu.gateway.page;

import org.jspecify.annotations.NullMarked;
