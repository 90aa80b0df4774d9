package id.satupintu.escalation.domain.policy;

import id.satupintu.contracts.RegionCode;

/** Which policy a case is judged by. Answers from memory: a decision never waits for a store. */
@FunctionalInterface
public interface Policies {

    /** The policy in force for {@code kabupaten}; the standard one where the tenant has none of its own. */
    Policy inForce(RegionCode kabupaten);
}
