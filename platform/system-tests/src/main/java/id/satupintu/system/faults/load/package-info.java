/** Citizens and officers at work while things break, with a ledger of what they were told. */
@NullMarked
package id.satupintu.system.faults.load;

import org.jspecify.annotations.NullMarked;
