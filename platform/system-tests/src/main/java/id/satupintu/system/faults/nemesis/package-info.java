/** Breaks the running system on purpose, by a plan, and mends it. */
@NullMarked
package id.satupintu.system.faults.nemesis;

import org.jspecify.annotations.NullMarked;
