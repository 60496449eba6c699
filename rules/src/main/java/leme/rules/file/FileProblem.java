package leme.rules.file;

import leme.rules.fact.Language;
import leme.rules.fact.Texts;

/**
 * What is wrong with a file that people wrote.
 *
 * @param file its path, as given
 * @param line counted from 1; 0 when the fault is not in one place
 * @param field where in the file, e.g. {@code refund-status.treatments[0].text.en}; "" for the whole
 * @param message what is wrong, the offending value in backticks
 * @param remedy what to do about it
 */
public record FileProblem(String file, int line, String field, Texts message, Texts remedy) {

    /** In one line: where, what, and what to do about it. */
    public String in(Language language) {
        String place = field.isEmpty() ? "" : "`" + field + "` ";
        return file + ":" + line + ": " + place + message.in(language) + ". " + remedy.in(language) + ".";
    }

    @Override
    public String toString() {
        return in(Language.EN);
    }
}
