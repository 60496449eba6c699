package leme.service.publication;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;

/** What changes in a text, as {@code diff -u} says it. */
public final class UnifiedDiff {

    private static final int CONTEXT = 3;
    private static final int MOST_LINES = 2_000;

    private UnifiedDiff() {}

    public static String of(String path, List<String> before, List<String> after) {
        var patch = DiffUtils.diff(before, after);
        var lines = UnifiedDiffUtils.generateUnifiedDiff("a/" + path, "b/" + path, before, patch, CONTEXT);
        var shown = lines.size() > MOST_LINES ? lines.subList(0, MOST_LINES) : lines;
        return String.join("\n", shown);
    }
}
