/** Holds ledger, topics and public APIs against each other, knowing nothing of the services' insides. */
@NullMarked
package id.satupintu.system.faults.check;

import org.jspecify.annotations.NullMarked;
