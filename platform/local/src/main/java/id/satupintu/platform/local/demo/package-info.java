/** Invented reports, and the officers and reporters who act on them. */
@NullMarked
package id.satupintu.platform.local.demo;

import org.jspecify.annotations.NullMarked;
