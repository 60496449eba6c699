package leme.service.publication;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What somebody brings.
 *
 * @param files content by path, slashes between folders
 * @param removed paths of the base that it does without
 */
public record Submission(Map<String, byte[]> files, Set<String> removed) {

    public Submission {
        files = new TreeMap<>(files);
        removed = Set.copyOf(removed);
    }
}
