package leme.service.publication;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import leme.service.publication.preview.Preview;
import org.jspecify.annotations.Nullable;

/**
 * What a check found.
 *
 * @param sound whether nothing is wrong
 * @param bundle revision of the bundle it would be part of now; "" when it cannot be built
 * @param counts of what was looked at, e.g. rules, scenarios
 * @param findings all that is wrong, at once
 * @param preview what it would have changed of recent decisions; null when it is not sound, or nobody looked
 */
public record Report(
        boolean sound,
        String bundle,
        Map<String, Integer> counts,
        List<Finding> findings,
        @Nullable Preview preview) {

    public Report {
        counts = new TreeMap<>(counts);
        findings = List.copyOf(findings);
    }

    /** A report without a preview. */
    public Report(boolean sound, String bundle, Map<String, Integer> counts, List<Finding> findings) {
        this(sound, bundle, counts, findings, null);
    }

    /** The same, with what it would have changed. */
    Report with(Preview found) {
        return new Report(sound, bundle, counts, findings, found);
    }

    /** A check that came to no end. */
    public static Report broken(Finding finding) {
        return new Report(false, "", Map.of(), List.of(finding));
    }
}
