/** What reporting-service says. */
@NullMarked
package id.satupintu.contracts.reporting;

import org.jspecify.annotations.NullMarked;
