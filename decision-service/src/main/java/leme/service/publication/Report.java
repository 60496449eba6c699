package leme.service.publication;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a check found.
 *
 * @param sound whether nothing is wrong
 * @param bundle revision of the bundle it would be part of now; "" when it cannot be built
 * @param counts of what was looked at, e.g. rules, scenarios
 * @param findings all that is wrong, at once
 */
public record Report(boolean sound, String bundle, Map<String, Integer> counts, List<Finding> findings) {

    public Report {
        counts = new TreeMap<>(counts);
        findings = List.copyOf(findings);
    }

    /** A check that came to no end. */
    public static Report broken(Finding finding) {
        return new Report(false, "", Map.of(), List.of(finding));
    }
}
