/** What notification-service says. */
@NullMarked
package id.satupintu.contracts.notification;

import org.jspecify.annotations.NullMarked;
