package leme.rules.shipped;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;

/** Which files govern, and how each kind is carried as text. */
final class RuleFile {

    private static final Set<String> KINDS = Set.of("drl", "csv", "xlsx", "dslr", "dsl", "yaml");
    private static final String WORKBOOK = "xlsx";

    private RuleFile() {}

    /** Leaves out what spreadsheets and editors put beside a file while it is open. */
    static boolean governs(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return KINDS.contains(kind(name)) && !name.startsWith("~") && !name.startsWith(".");
    }

    /** A file's bytes as text: UTF-8, or base64 for a workbook. What is no UTF-8 shows as such and is refused later. */
    static String text(String path, byte[] bytes) {
        return kind(path).equals(WORKBOOK)
                ? Base64.getEncoder().encodeToString(bytes)
                : new String(bytes, StandardCharsets.UTF_8);
    }

    static byte[] bytes(String path, String text) {
        return kind(path).equals(WORKBOOK) ? Base64.getDecoder().decode(text) : text.getBytes(StandardCharsets.UTF_8);
    }

    private static String kind(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
