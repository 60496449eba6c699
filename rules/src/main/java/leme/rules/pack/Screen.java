package leme.rules.pack;

import java.util.List;
import org.drools.drl.ast.descr.PackageDescr;

/** Looks at a rule file that was parsed but not yet compiled, and says why it must not be. Nothing of it has run yet. */
@FunctionalInterface
interface Screen {

    List<RuleProblem> examine(RuleSource source, PackageDescr parsed);
}
