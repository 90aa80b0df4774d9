/** Tests. */
@NullMarked
package id.satupintu.system.faults.wire;

import org.jspecify.annotations.NullMarked;
