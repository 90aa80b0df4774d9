/** What keeps people out of texts that others will read. Pure; used by every service that publishes what somebody typed. */
@NullMarked
package id.satupintu.platform.privacy;

import org.jspecify.annotations.NullMarked;
