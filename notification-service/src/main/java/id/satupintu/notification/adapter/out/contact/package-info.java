/** The lock that notification shares with intake. */
@NullMarked
package id.satupintu.notification.adapter.out.contact;

import org.jspecify.annotations.NullMarked;
