/** The lists of holidays that come with the service. */
@NullMarked
package id.satupintu.escalation.adapter.out.calendar;

import org.jspecify.annotations.NullMarked;
