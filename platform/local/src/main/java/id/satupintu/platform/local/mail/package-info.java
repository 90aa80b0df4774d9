/** Where the mails of a local system end. */
@NullMarked
package id.satupintu.platform.local.mail;

import org.jspecify.annotations.NullMarked;
