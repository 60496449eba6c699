package leme.rules.pack;

import java.util.Optional;
import leme.rules.norm.Norms;

/**
 * A file of a rule pack: rules ({@code .drl}, {@code .csv}, {@code .xlsx}, {@code .dslr}), a dictionary of sentences
 * ({@code .dsl}), the texts of reasons ({@code reasons.yaml}) or the figures that rules ask for ({@code norms.yaml}).
 *
 * @param path below the folder of policies, with slashes: {@code complaints/open.drl}
 * @param text its content; of a workbook, which is not text, its bytes in base64
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

    /** How its rules are written; empty if it holds none. */
    public Optional<RuleKind> kind() {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "drl" -> Optional.of(RuleKind.DRL);
            case "csv", "xlsx" -> Optional.of(RuleKind.TABLE);
            case "dslr" -> Optional.of(RuleKind.SENTENCES);
            default -> Optional.empty();
        };
    }

    public boolean isRules() {
        return kind().isPresent();
    }

    /** Whether it holds the pack's norms; there is at most one such file, and a pack without it has the shipped ones. */
    public boolean isNorms() {
        return path.equals(Norms.FILE);
    }

    public boolean isReasons() {
        return path.endsWith("reasons.yaml");
    }

    public boolean isDictionary() {
        return path.endsWith(".dsl");
    }
}
