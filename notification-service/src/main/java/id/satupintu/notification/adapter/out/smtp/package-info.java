/** Letters by SMTP: the words, the gateway, and what protects us from it. */
@NullMarked
package id.satupintu.notification.adapter.out.smtp;

import org.jspecify.annotations.NullMarked;
