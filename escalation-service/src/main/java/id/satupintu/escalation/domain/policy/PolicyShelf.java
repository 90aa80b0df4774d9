package id.satupintu.escalation.domain.policy;

import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.escalation.PolicyEvent.PolicyPublished;
import java.util.List;

/** The policies of all tenants, as they are kept. */
public interface PolicyShelf extends Policies {

    /** Everything {@code kabupaten} has published, oldest first; empty for one that has none of its own. */
    List<PolicyPublished> history(RegionCode kabupaten);

    /** Reads what was published meanwhile, here or by another instance. */
    void follow();
}
