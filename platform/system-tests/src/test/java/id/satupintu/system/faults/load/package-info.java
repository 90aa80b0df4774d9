/** Tests. */
@NullMarked
package id.satupintu.system.faults.load;

import org.jspecify.annotations.NullMarked;
