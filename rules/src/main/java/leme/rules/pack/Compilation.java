package leme.rules.pack;

import java.util.List;
import java.util.stream.Collectors;

/** What came of compiling a rule pack. */
public sealed interface Compilation {

    /** The pack is sound. */
    record Compiled(RulePack pack) implements Compilation {}

    /** The pack is refused whole. There is at least one problem, in the order of files and lines. */
    record Rejected(List<RuleProblem> problems) implements Compilation {

        public Rejected {
            problems = List.copyOf(problems);
        }
    }

    /** The pack; for sources that a test has already proven sound. */
    default RulePack orThrow() {
        return switch (this) {
            case Compiled(var pack) -> pack;
            case Rejected(var problems) ->
                throw new IllegalStateException(
                        problems.stream().map(RuleProblem::toString).collect(Collectors.joining("\n")));
        };
    }
}
