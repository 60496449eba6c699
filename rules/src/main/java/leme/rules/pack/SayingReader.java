package leme.rules.pack;

import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.List;
import java.util.Optional;
import leme.rules.why.Premises.Saying;
import org.drools.mvel.parser.MvelParser;

/** Reads a consequence, which {@link RuleCheck} has found to be calls of {@code ruling} and nothing else. */
final class SayingReader {

    private SayingReader() {}

    /** The sayings in their order; one that cannot be read is left out, and no verdict is derived from it. */
    static List<Saying> read(String consequence, TermReader terms) {
        BlockStmt block = MvelParser.parseBlock("{" + consequence + "\n}");
        return block.getStatements().stream()
                .map(SayingReader::call)
                .flatMap(Optional::stream)
                .map(call -> new Saying(
                        call.getNameAsString(),
                        call.getArguments().stream().map(terms::term).toList()))
                .toList();
    }

    private static Optional<MethodCallExpr> call(Statement statement) {
        return statement.toExpressionStmt().map(line -> line.getExpression()).flatMap(line -> line.toMethodCallExpr());
    }
}
