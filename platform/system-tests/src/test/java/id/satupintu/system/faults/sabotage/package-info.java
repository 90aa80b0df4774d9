/** Tests. */
@NullMarked
package id.satupintu.system.faults.sabotage;

import org.jspecify.annotations.NullMarked;
