/** Counts from the topics, against the ledger of accepted reports, whether anything was lost or done twice. */
@NullMarked
package id.satupintu.platform.local.verify;

import org.jspecify.annotations.NullMarked;
