package id.satupintu.contracts.escalation;

import id.satupintu.contracts.Required;

/**
 * What a musyawarah came to.
 *
 * @param terms what was agreed, or why nothing was
 */
public record Agreement(AgreementOutcome outcome, String terms) {
    public Agreement {
        Required.fields("outcome", outcome, "terms", terms);
    }
}
