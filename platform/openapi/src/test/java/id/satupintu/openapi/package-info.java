/** What the services offer over HTTP, written down: made from their controllers, completed with words, compared. */
@NullMarked
package id.satupintu.openapi;

import org.jspecify.annotations.NullMarked;
