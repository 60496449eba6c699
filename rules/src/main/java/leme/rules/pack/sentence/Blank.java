package leme.rules.pack.sentence;

import static leme.rules.file.Say.say;

import java.util.regex.Pattern;
import leme.rules.fact.Texts;

/**
 * A place in a sentence that authors fill in.
 *
 * @param name as the dictionary calls it, e.g. {@code meses}
 * @param form what may stand there, as a regular expression of the dictionary's; {@code .*} when it does not say
 */
record Blank(String name, String form) {

    /** A blank as dictionaries write it: {@code {meses:\d+}}. */
    static final Pattern WRITTEN = Pattern.compile("\\{([\\p{L}\\d]+)(?::([^}]*))?}");

    private static final Pattern CHOICE = Pattern.compile("[\\p{L}\\d-]+(\\|[\\p{L}\\d-]+)+");

    boolean takes(String value) {
        return value.matches(form);
    }

    /** What may stand there, in words. */
    Texts wanted() {
        if (CHOICE.matcher(form).matches()) {
            return say("one of %s", "`" + form.replace("|", "`, `") + "`");
        }
        return switch (form) {
            case "\\d+" -> say("a whole number in digits, e.g. `6`");
            case "\\d+\\.\\d+" -> say("a number with a point, e.g. `1.5`");
            case "[a-z0-9-]+" -> say("a code of small letters, digits and hyphens");
            default -> say("what looks like `%s`", form);
        };
    }
}
