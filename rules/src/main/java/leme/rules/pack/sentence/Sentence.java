package leme.rules.pack.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A sentence of the dictionary.
 *
 * @param section where it may stand
 * @param text as an author writes it, placeholders in braces: {@code o cliente tem menos de {meses} meses de casa}
 * @param drl what it becomes
 * @param pattern what a whole line must look like to be this sentence
 * @param file the dictionary it stands in
 * @param written as the dictionary has it, with the forms of its blanks
 */
public record Sentence(Section section, String text, String drl, Pattern pattern, String file, String written) {

    /** Where in a rule a sentence may stand. */
    public enum Section {
        CONDITION,
        CONSEQUENCE
    }

    boolean matches(String line) {
        return pattern.matcher(line).matches();
    }

    /** A blank with what an author wrote there, which it does not take. */
    record Misfilled(Blank blank, String value) {}

    /** The first blank wrongly filled in a line that otherwise is this sentence; empty if it is another. */
    Optional<Misfilled> misfilled(String line) {
        List<Blank> blanks = new ArrayList<>();
        StringBuilder loose = new StringBuilder();
        Matcher blank = Blank.WRITTEN.matcher(written);
        int end = 0;
        while (blank.find()) {
            loose.append(literal(end, blank.start())).append("(.+?)");
            blanks.add(new Blank(blank.group(1), Objects.requireNonNullElse(blank.group(2), ".*")));
            end = blank.end();
        }
        Matcher filled = Pattern.compile(
                        loose.append(literal(end, written.length())).toString())
                .matcher(line);
        return filled.matches()
                ? IntStream.range(0, blanks.size())
                        .filter(index -> !blanks.get(index).takes(filled.group(index + 1)))
                        .mapToObj(index -> new Misfilled(blanks.get(index), filled.group(index + 1)))
                        .findFirst()
                : Optional.empty();
    }

    private String literal(int from, int to) {
        return Pattern.quote(written.substring(from, to).replace("\\", ""));
    }
}
