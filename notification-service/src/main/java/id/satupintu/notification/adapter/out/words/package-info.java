/** Notices in words, from the message files. */
@NullMarked
package id.satupintu.notification.adapter.out.words;

import org.jspecify.annotations.NullMarked;
