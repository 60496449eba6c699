package leme.rules.pack.sentence;

import java.util.regex.Pattern;

/**
 * A sentence of the dictionary.
 *
 * @param section where it may stand
 * @param text as an author writes it, placeholders in braces: {@code o cliente tem menos de {meses} meses de casa}
 * @param drl what it becomes
 * @param pattern what a whole line must look like to be this sentence
 * @param file the dictionary it stands in
 */
public record Sentence(Section section, String text, String drl, Pattern pattern, String file) {

    /** Where in a rule a sentence may stand. */
    public enum Section {
        CONDITION,
        CONSEQUENCE
    }

    boolean matches(String line) {
        return pattern.matcher(line).matches();
    }
}
