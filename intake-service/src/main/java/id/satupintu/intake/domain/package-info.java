/** What intake-service knows and decides about a report: pure, without clock, dice or I/O. */
@NullMarked
package id.satupintu.intake.domain;

import org.jspecify.annotations.NullMarked;
