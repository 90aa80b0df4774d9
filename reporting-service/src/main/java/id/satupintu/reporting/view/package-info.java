/** What is counted: one row per complaint, folded from everything that was said about it, in whatever order it came. */
@NullMarked
package id.satupintu.reporting.view;

import org.jspecify.annotations.NullMarked;
