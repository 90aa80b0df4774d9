/** A real Kafka broker as a process of its own, with every topic of the catalogue. */
@NullMarked
package id.satupintu.platform.local.broker;

import org.jspecify.annotations.NullMarked;
