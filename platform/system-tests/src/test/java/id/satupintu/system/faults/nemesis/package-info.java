/** Tests. */
@NullMarked
package id.satupintu.system.faults.nemesis;

import org.jspecify.annotations.NullMarked;
