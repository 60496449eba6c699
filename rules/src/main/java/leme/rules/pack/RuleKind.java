package leme.rules.pack;

/** In which of the three ways a rule is written. */
public enum RuleKind {
    /** In Drools' own language: {@code .drl}. */
    DRL,
    /** As a row of a decision table: {@code .csv} or {@code .xlsx}. */
    TABLE,
    /** In sentences of a dictionary: {@code .dslr}. */
    SENTENCES
}
