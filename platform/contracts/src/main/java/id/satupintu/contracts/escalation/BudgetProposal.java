package id.satupintu.contracts.escalation;

import id.satupintu.contracts.Required;

/**
 * Where money was asked for.
 *
 * @param year of the budget
 */
public record BudgetProposal(BudgetPlan plan, int year) {
    public BudgetProposal {
        Required.fields("plan", plan);
    }
}
