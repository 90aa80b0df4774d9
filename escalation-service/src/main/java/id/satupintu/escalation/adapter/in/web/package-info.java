/** The officers' desk: their inbox, a case, and what they may do with it. */
@NullMarked
package id.satupintu.escalation.adapter.in.web;

import org.jspecify.annotations.NullMarked;
