/** Counts who answers and who does not, and proves that no report was lost. */
@NullMarked
package id.satupintu.reporting;

import org.jspecify.annotations.NullMarked;
