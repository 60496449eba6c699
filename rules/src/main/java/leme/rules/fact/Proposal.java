package leme.rules.fact;

/**
 * An action proposed to this customer now, whatever its treatments: what eligibility rules look at, in one pattern that
 * begins with the code. There is one per action among the candidates.
 *
 * <p>In rules: {@code Proposal( code == "gold-card", customer.tenureMonths < 6 )}.
 */
public record Proposal(String code, Action action, Customer customer, Moment now) {}
