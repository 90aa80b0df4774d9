/** Sends the letters that are due. */
@NullMarked
package id.satupintu.notification.adapter.in.timer;

import org.jspecify.annotations.NullMarked;
