/** How a dossier is kept and found again. */
@NullMarked
package id.satupintu.intake.adapter.out.store;

import org.jspecify.annotations.NullMarked;
