/** Business time of a local system. */
@NullMarked
package id.satupintu.platform.local.clock;

import org.jspecify.annotations.NullMarked;
