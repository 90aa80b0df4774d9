/** The regions of the province: the Kemendagri table and the boundaries of every desa, read from this service's jar. */
@NullMarked
package id.satupintu.intake.adapter.out.regions;

import org.jspecify.annotations.NullMarked;
