/** Lifecycle events as they lie on Kafka. */
@NullMarked
package id.satupintu.platform.local.events;

import org.jspecify.annotations.NullMarked;
