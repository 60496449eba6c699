package leme.rules.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.GlobalDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * What a rule file may contain: rules, imports of the vocabulary, and the one global. Whatever could run while it is
 * compiled (enums, functions) or reach beyond the facts is refused here.
 */
final class HouseRules implements Screen {

    static final String GLOBAL = "ruling";
    static final String GLOBAL_TYPE = "leme.rules.verdict.Ruling";
    static final String NORMS = "norms";
    static final String NORMS_TYPE = "leme.rules.norm.Norms";

    private static final Pattern VOCABULARY =
            Pattern.compile("leme\\.rules\\.(fact|verdict|norm)\\.[\\w.]*\\*?|java\\.(util|time)\\.(\\w+|\\*)");

    @Override
    public List<RuleProblem> examine(RuleSource source, PackageDescr parsed) {
        return new Examination(source, parsed).problems();
    }

    /** Whether a name belongs to the vocabulary that rules may use. */
    static boolean isVocabulary(String name) {
        return VOCABULARY.matcher(name).matches();
    }

    private static final class Examination {

        private final RuleSource source;
        private final PackageDescr parsed;
        private final List<RuleProblem> problems = new ArrayList<>();

        Examination(RuleSource source, PackageDescr parsed) {
            this.source = source;
            this.parsed = parsed;
        }

        List<RuleProblem> problems() {
            checkPackage();
            checkImports();
            checkGlobal();
            refuse(parsed.getFunctions(), "a function", "Say it with conditions on facts");
            refuse(parsed.getFunctionImports(), "a static import", "Name the type: `Channel.SMS`");
            refuse(parsed.getAccumulateImports(), "an accumulate function", "Ask `ContactHistory` for counts");
            refuse(parsed.getTypeDeclarations(), "a type declaration", "Use the facts there are");
            refuse(parsed.getEnumDeclarations(), "an enum declaration", "Use the facts there are");
            refuse(parsed.getEntryPointDeclarations(), "an entry point", "All facts come in together");
            refuse(parsed.getWindowDeclarations(), "a window declaration", "Ask `ContactHistory` for counts");
            refuse(parsed.getAttributes(), "an attribute", "Rules have no order and no dialect; leave it out");
            for (RuleDescr rule : parsed.getRules()) {
                problems.addAll(RuleCheck.of(source, rule));
            }
            return problems;
        }

        private void checkPackage() {
            String expected = "leme.policy." + source.policy().replace('-', '_');
            if (!parsed.getName().equals(expected)) {
                note(parsed, "has package `" + parsed.getName() + "`", "Write `package " + expected + "`");
            }
        }

        private void checkImports() {
            for (ImportDescr wanted : parsed.getImports()) {
                if (!isVocabulary(wanted.getTarget())) {
                    note(
                            wanted,
                            "imports `" + wanted.getTarget() + "`",
                            "Rules know leme.rules.fact, leme.rules.verdict, java.time and java.util only");
                }
            }
        }

        private void checkGlobal() {
            boolean declared = parsed.getGlobals().stream().anyMatch(global -> isGlobal(global, GLOBAL, GLOBAL_TYPE));
            boolean others = parsed.getGlobals().stream()
                    .anyMatch(global -> !isGlobal(global, GLOBAL, GLOBAL_TYPE) && !isGlobal(global, NORMS, NORMS_TYPE));
            if (!declared || others) {
                note(
                        parsed,
                        "has other globals than `" + GLOBAL + "` and `" + NORMS + "`",
                        "Write `global Ruling " + GLOBAL + "` and, for figures, `global Norms " + NORMS + "`");
            }
        }

        private static boolean isGlobal(GlobalDescr global, String name, String type) {
            return global.getIdentifier().equals(name) && type.endsWith(global.getType());
        }

        private void refuse(Iterable<? extends BaseDescr> found, String what, String remedy) {
            found.forEach(one -> note(one, "contains " + what, remedy));
        }

        private void note(BaseDescr place, String message, String remedy) {
            problems.add(new RuleProblem(source.path(), Math.max(1, place.getLine()), "", message, remedy));
        }
    }
}
