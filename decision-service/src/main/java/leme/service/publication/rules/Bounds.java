package leme.service.publication.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import leme.service.publication.Finding;

/** How large a pack may be, and what its files may be called: no path leads out of the folder. */
final class Bounds {

    private static final int FILES = 2_000;
    private static final int BYTES_OF_A_FILE = 1 << 20;
    private static final int BYTES = 8 << 20;
    private static final int LONGEST_PATH = 200;

    /** Names of letters, digits, dots, dashes and underscores that begin with no dot, with slashes between. */
    private static final Pattern SAFE =
            Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]*(/[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]*)*");

    private Bounds() {}

    static List<Finding> broken(Map<String, byte[]> files) {
        var findings = new ArrayList<Finding>();
        if (files.isEmpty()) {
            findings.add(Finding.whole("holds no file", "Send the files of the folder"));
        }
        if (files.size() > FILES) {
            findings.add(Finding.whole(
                    "holds `" + files.size() + "` files, more than `" + FILES + "`",
                    "Send only the files of the pack"));
        }
        long bytes = 0;
        for (var file : files.entrySet()) {
            bytes += file.getValue().length;
            findings.addAll(broken(file.getKey(), file.getValue().length));
        }
        if (bytes > BYTES) {
            findings.add(Finding.whole(
                    "has `" + bytes + "` bytes, more than `" + BYTES + "`", "Send only the files of the pack"));
        }
        return findings;
    }

    private static List<Finding> broken(String path, int bytes) {
        var findings = new ArrayList<Finding>();
        if (path.length() > LONGEST_PATH
                || path.contains("..")
                || !SAFE.matcher(path).matches()) {
            findings.add(new Finding(
                    path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) : path,
                    0,
                    "",
                    "is no path below the folder",
                    "Name files like `policies/consent/ledger.drl`"));
        }
        if (bytes > BYTES_OF_A_FILE) {
            findings.add(new Finding(
                    path, 0, "", "has `" + bytes + "` bytes, more than `" + BYTES_OF_A_FILE + "`", "Split it"));
        }
        return findings;
    }
}
