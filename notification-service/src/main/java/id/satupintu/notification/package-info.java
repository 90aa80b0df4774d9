/** Makes every event that someone must hear of a notice, never twice. */
@NullMarked
package id.satupintu.notification;

import org.jspecify.annotations.NullMarked;
