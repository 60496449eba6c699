package leme.service.publication;

import java.util.List;

/**
 * What one version changes of another.
 *
 * @param files that differ, by path
 * @param removed what goes missing as a whole, e.g. policies; it deserves a second look
 */
public record Comparison(List<Change> files, List<String> removed) {

    public Comparison {
        files = List.copyOf(files);
        removed = List.copyOf(removed);
    }

    /**
     * A file that differs.
     *
     * @param path of it
     * @param how it differs
     * @param diff unified; "" for what is not text
     */
    public record Change(String path, How how, String diff) {}

    /** How a file differs. */
    public enum How {
        ADDED,
        CHANGED,
        REMOVED
    }
}
