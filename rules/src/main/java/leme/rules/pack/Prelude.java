package leme.rules.pack;

/** What stands above the rules of tables and sentences, whose authors need not know of packages and imports. */
final class Prelude {

    private static final String VOCABULARY = """
            import leme.rules.fact.*; \
            import leme.rules.fact.Treatment.Category; \
            import leme.rules.fact.Treatment.Form; \
            import leme.rules.norm.Norms; \
            import leme.rules.verdict.*; \
            import leme.rules.verdict.Verdict.Duty; \
            global Ruling ruling; \
            global Norms norms;\
            """;

    private Prelude() {}

    /** Put on the first line, so that all lines keep their number. */
    static RuleSource before(RuleSource source, String rules) {
        String name = "package leme.policy." + source.policy().replace('-', '_') + "; ";
        return new RuleSource(source.path(), name + VOCABULARY + " " + rules);
    }
}
