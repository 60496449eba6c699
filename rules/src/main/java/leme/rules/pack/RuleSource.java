package leme.rules.pack;

/**
 * A file of a rule pack: rules ({@code .drl}) or the texts of their reasons ({@code reasons.yaml}).
 *
 * @param path below the folder of policies, with slashes: {@code complaints/open.drl}
 * @param text its content
 */
public record RuleSource(String path, String text) {

    public RuleSource {
        if (path.startsWith("/") || path.contains("\\") || path.contains("..")) {
            throw new IllegalArgumentException("path `" + path + "` must stand below the folder of policies");
        }
    }

    /** The policy it belongs to: the folder it stands in; "" if it stands in none. */
    public String policy() {
        int end = path.lastIndexOf('/');
        return end < 0 ? "" : path.substring(path.lastIndexOf('/', end - 1) + 1, end);
    }

    public boolean isRules() {
        return path.endsWith(".drl");
    }

    public boolean isReasons() {
        return path.endsWith("reasons.yaml");
    }
}
