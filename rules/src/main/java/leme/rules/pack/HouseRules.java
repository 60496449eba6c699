package leme.rules.pack;

import static leme.rules.file.Say.say;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import leme.rules.fact.Texts;
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
            refuse(parsed.getFunctions(), say("a function"), say("Say it with conditions on facts"));
            refuse(parsed.getFunctionImports(), say("a static import"), say("Name the type: `Channel.SMS`"));
            refuse(
                    parsed.getAccumulateImports(),
                    say("an accumulate function"),
                    say("Ask `ContactHistory` for counts"));
            refuse(parsed.getTypeDeclarations(), say("a type declaration"), say("Use the facts there are"));
            refuse(parsed.getEnumDeclarations(), say("an enum declaration"), say("Use the facts there are"));
            refuse(parsed.getEntryPointDeclarations(), say("an entry point"), say("All facts come in together"));
            refuse(parsed.getWindowDeclarations(), say("a window declaration"), say("Ask `ContactHistory` for counts"));
            refuse(
                    parsed.getAttributes(),
                    say("an attribute"),
                    say("Rules have no order and no dialect; leave it out"));
            for (RuleDescr rule : parsed.getRules()) {
                problems.addAll(RuleCheck.of(source, rule));
            }
            return problems;
        }

        private void checkPackage() {
            String expected = "leme.policy." + source.policy().replace('-', '_');
            if (!parsed.getName().equals(expected)) {
                note(parsed, say("has package `%s`", parsed.getName()), say("Write `package %s`", expected));
            }
        }

        private void checkImports() {
            for (ImportDescr wanted : parsed.getImports()) {
                if (!isVocabulary(wanted.getTarget())) {
                    note(
                            wanted,
                            say("imports `%s`", wanted.getTarget()),
                            say("Rules know leme.rules.fact, leme.rules.verdict, java.time and java.util only"));
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
                        say("has other globals than `%s` and `%s`", GLOBAL, NORMS),
                        say("Write `global Ruling %s` and, for figures, `global Norms %s`", GLOBAL, NORMS));
            }
        }

        private static boolean isGlobal(GlobalDescr global, String name, String type) {
            return global.getIdentifier().equals(name) && type.endsWith(global.getType());
        }

        private void refuse(Iterable<? extends BaseDescr> found, Texts what, Texts remedy) {
            found.forEach(one -> note(one, say("contains %s", what), remedy));
        }

        private void note(BaseDescr place, Texts message, Texts remedy) {
            problems.add(new RuleProblem(source.path(), Math.max(1, place.getLine()), "", message, remedy));
        }
    }
}
