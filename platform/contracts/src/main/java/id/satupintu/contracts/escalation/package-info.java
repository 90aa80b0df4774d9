/** What escalation-service says. */
@NullMarked
package id.satupintu.contracts.escalation;

import org.jspecify.annotations.NullMarked;
