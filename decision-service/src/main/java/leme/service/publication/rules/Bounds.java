package leme.service.publication.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import leme.rules.fact.Texts;
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

    private static final Texts ONLY_THE_PACK =
            new Texts("Envie só os arquivos do pacote", "Send only the files of the pack");

    private Bounds() {}

    static List<Finding> broken(Map<String, byte[]> files) {
        var findings = new ArrayList<Finding>();
        if (files.isEmpty()) {
            findings.add(Finding.whole(
                    new Texts("não traz nenhum arquivo", "holds no file"),
                    new Texts("Envie os arquivos da pasta", "Send the files of the folder")));
        }
        if (files.size() > FILES) {
            findings.add(Finding.whole(
                    new Texts(
                            "traz `" + files.size() + "` arquivos, mais que `" + FILES + "`",
                            "holds `" + files.size() + "` files, more than `" + FILES + "`"),
                    ONLY_THE_PACK));
        }
        long bytes = 0;
        for (var file : files.entrySet()) {
            bytes += file.getValue().length;
            findings.addAll(broken(file.getKey(), file.getValue().length));
        }
        if (bytes > BYTES) {
            findings.add(Finding.whole(tooLong(bytes, BYTES), ONLY_THE_PACK));
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
                    new Texts("não é um caminho dentro da pasta", "is no path below the folder"),
                    new Texts(
                            "Dê nomes como `policies/consent/ledger.drl`",
                            "Name files like `policies/consent/ledger.drl`")));
        }
        if (bytes > BYTES_OF_A_FILE) {
            findings.add(new Finding(path, 0, "", tooLong(bytes, BYTES_OF_A_FILE), new Texts("Divida-o", "Split it")));
        }
        return findings;
    }

    private static Texts tooLong(long bytes, long most) {
        return new Texts(
                "tem `" + bytes + "` bytes, mais que `" + most + "`",
                "has `" + bytes + "` bytes, more than `" + most + "`");
    }
}
