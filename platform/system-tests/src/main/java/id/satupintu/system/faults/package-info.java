/** A nemesis that breaks the running system on purpose, and a checker that finds out whether a promise broke with it. */
@NullMarked
package id.satupintu.system.faults;

import org.jspecify.annotations.NullMarked;
