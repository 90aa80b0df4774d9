/** The citizen's door: takes reports in and shows where they stand. */
@NullMarked
package id.satupintu.intake.adapter.in.web;

import org.jspecify.annotations.NullMarked;
