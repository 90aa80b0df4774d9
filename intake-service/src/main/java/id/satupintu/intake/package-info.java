/** The door: takes every report in, keeps the citizen's dossier and identity, tells the citizen where it stands. */
@NullMarked
package id.satupintu.intake;

import org.jspecify.annotations.NullMarked;
