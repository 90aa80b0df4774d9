/** Breaks the services' own mechanisms on purpose, to show that the checker can fail. */
@NullMarked
package id.satupintu.system.faults.sabotage;

import org.jspecify.annotations.NullMarked;
