/** The rules of time of a tenant: how days are counted, and how many of them everyone has. */
@NullMarked
package id.satupintu.escalation.domain.policy;

import org.jspecify.annotations.NullMarked;
