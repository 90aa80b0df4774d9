/** CloudEvents on Kafka: what every service needs to say and to hear events, and nothing of what they mean. */
@NullMarked
package id.satupintu.platform.messaging;

import org.jspecify.annotations.NullMarked;
