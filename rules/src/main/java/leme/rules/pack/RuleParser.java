package leme.rules.pack;

import static leme.rules.file.Say.say;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import leme.rules.fact.Texts;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;

/** Reads DRL without running anything of it. */
final class RuleParser {

    private static final Texts REMEDY = say(
            "Look at this line and the one before for a missing `when`, `then`, `end`, bracket, comma or semicolon");

    private static final Pattern TOKEN =
            Pattern.compile("^(?:mismatched input|no viable alternative at input|extraneous input) '([^']+)'");

    private RuleParser() {}

    /** What came of it. */
    sealed interface Parse {}

    record Parsed(PackageDescr tree) implements Parse {}

    record Unreadable(List<RuleProblem> problems) implements Parse {}

    static Parse parse(RuleSource source) {
        List<RuleProblem> outOfBounds = TextBounds.examine(source);
        if (!outOfBounds.isEmpty()) {
            return new Unreadable(outOfBounds);
        }
        DrlParser parser = new DrlParser();
        PackageDescr tree = tree(parser, source);
        List<RuleProblem> problems =
                parser.getErrors().stream().map(error -> problem(source, error)).toList();
        if (tree != null && problems.isEmpty()) {
            return new Parsed(tree);
        }
        // Only there do authors write the bones themselves.
        boolean bones = source.kind().equals(Optional.of(RuleKind.DRL));
        List<RuleProblem> skeleton = bones ? Skeleton.examine(source) : List.of();
        return skeleton.isEmpty() ? unreadable(source, problems) : new Unreadable(skeleton);
    }

    private static @Nullable PackageDescr tree(DrlParser parser, RuleSource source) {
        try {
            return parser.parse(true, source.text());
        } catch (DroolsParserException unreadable) {
            return null;
        }
    }

    private static Unreadable unreadable(RuleSource source, List<RuleProblem> problems) {
        return new Unreadable(
                problems.isEmpty()
                        ? List.of(new RuleProblem(source.path(), 1, "", say("cannot be read as rules"), REMEDY))
                        : problems);
    }

    private static RuleProblem problem(RuleSource source, DroolsError error) {
        int line = error.getLines().length == 0 ? 1 : Math.max(1, error.getLines()[0]);
        return new RuleProblem(source.path(), line, "", plain(error.getMessage()), REMEDY);
    }

    /** What could not be read, without the parser's own numbering, e.g. {@code [ERR 102] Line 12:4}. */
    private static Texts plain(String message) {
        String bare =
                message.replaceFirst("^\\[ERR \\d+\\] (Line \\d+:\\d+ )?", "").strip();
        Matcher token = TOKEN.matcher(bare);
        return token.find() ? say("cannot be read at `%s`", token.group(1)) : say("cannot be read: %s", bare);
    }
}
