/** What the other services say, as occasions of which someone may have to hear. */
@NullMarked
package id.satupintu.notification.adapter.in.kafka;

import org.jspecify.annotations.NullMarked;
