/** Bearer tokens of demo officers. */
@NullMarked
package id.satupintu.platform.local.token;

import org.jspecify.annotations.NullMarked;
