/** Tests. */
@NullMarked
package id.satupintu.system.faults.check;

import org.jspecify.annotations.NullMarked;
