package leme.rules.lint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import leme.rules.file.Loaded;
import leme.rules.norm.Norms;
import leme.rules.pack.RuleDescriptor;
import leme.rules.pack.RuleKind;
import leme.rules.pack.RuleSource;
import leme.rules.pack.table.Tables;

/** Where in its author's file a word stands. */
final class Places {

    private static final Pattern END = Pattern.compile("\\s*(end|fim)\\s*");

    private final Map<String, RuleSource> sources;

    Places(List<RuleSource> sources) {
        this.sources = sources.stream().collect(Collectors.toMap(RuleSource::path, Function.identity()));
    }

    /** The line on which a rule names a word in quotation marks: of a table its row; its first line when nowhere. */
    int line(RuleDescriptor rule, String word) {
        if (rule.kind() == RuleKind.TABLE) {
            return rule.line();
        }
        List<String> lines = lines(rule.file());
        return IntStream.range(Math.max(0, rule.line() - 1), lines.size())
                .takeWhile(index -> !END.matcher(lines.get(index)).matches())
                .filter(index -> lines.get(index).contains("\"" + word + "\""))
                .map(index -> index + 1)
                .findFirst()
                .orElse(rule.line());
    }

    /** The cell of a table that a message about a row is about, e.g. {@code B12 (action)}; empty for other files. */
    Optional<String> cell(RuleDescriptor rule, String message) {
        RuleSource source = sources.get(rule.file());
        return rule.kind() == RuleKind.TABLE
                        && source != null
                        && Tables.read(source.path(), source.text()) instanceof Loaded.Sound<Tables>(var table)
                ? table.cells().find(rule.line(), message)
                : Optional.empty();
    }

    /** The line on which a norm begins; 0 when the pack brings no norms of its own. */
    int norm(String name) {
        List<String> lines = lines(Norms.FILE);
        Pattern begins = Pattern.compile("\\s*(- )?\\s*name:\\s*[\"']?" + Pattern.quote(name) + "[\"']?\\s*");
        return IntStream.range(0, lines.size())
                .filter(index -> begins.matcher(lines.get(index)).matches())
                .map(index -> index + 1)
                .findFirst()
                .orElse(0);
    }

    private List<String> lines(String file) {
        RuleSource source = sources.get(file);
        return source == null ? List.of() : source.text().lines().toList();
    }
}
