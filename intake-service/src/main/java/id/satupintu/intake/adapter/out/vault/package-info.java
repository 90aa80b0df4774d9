/** Keeps identities under lock and key, and makes the PIN of a receipt; JDK cryptography only. */
@NullMarked
package id.satupintu.intake.adapter.out.vault;

import org.jspecify.annotations.NullMarked;
