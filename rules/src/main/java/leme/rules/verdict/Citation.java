package leme.rules.verdict;

/**
 * Where a verdict comes from.
 *
 * @param rule the rule's sentence, e.g. {@code An open complaint silences promotions}
 * @param policy the folder it stands in, e.g. {@code complaints}
 * @param reason code that callers and texts key on, e.g. {@code OPEN_COMPLAINT}
 * @param legalBasis the article, decree or vendor policy it applies, as cited; "" when it is the sender's own policy
 */
public record Citation(String rule, String policy, String reason, String legalBasis) {}
