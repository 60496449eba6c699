package leme.rules.pack.sentence;

import static leme.rules.file.Say.say;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import leme.rules.file.FileProblem;
import leme.rules.pack.sentence.Sentence.Section;
import org.drools.drl.parser.lang.dsl.AbstractDSLMappingEntry;
import org.drools.drl.parser.lang.dsl.DSLMappingEntry;
import org.drools.drl.parser.lang.dsl.DSLTokenizedMappingFile;
import org.drools.drl.parser.lang.dsl.DefaultDSLMapping;
import org.drools.drl.parser.lang.dsl.DefaultExpander;

/**
 * All sentences that rules of a pack may be written in. A sentence is a whole line: no part of a line is ever replaced, so
 * that what an author sees is what counts.
 */
public final class Dictionary {

    private static final int NEAREST = 3;

    private final List<Sentence> sentences = new ArrayList<>();
    private final List<FileProblem> problems = new ArrayList<>();
    private final DefaultDSLMapping mapping = new DefaultDSLMapping();

    /**
     * Reads dictionaries.
     *
     * @param files texts by path
     */
    public static Dictionary of(Map<String, String> files) {
        Dictionary dictionary = new Dictionary();
        new TreeMap<>(files).forEach(dictionary::add);
        return dictionary;
    }

    /** By file, in the order they stand there. */
    public List<Sentence> sentences() {
        return List.copyOf(sentences);
    }

    /** What is wrong with the dictionaries themselves. */
    public List<FileProblem> problems() {
        return List.copyOf(problems);
    }

    private void add(String path, String text) {
        DSLTokenizedMappingFile file = new DSLTokenizedMappingFile();
        try {
            file.parseAndLoad(new StringReader(text));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        file.getErrors()
                .forEach(error -> problems.add(new FileProblem(
                        path,
                        error.getLines().length == 0 ? 1 : Math.max(1, error.getLines()[0]),
                        "",
                        say("cannot be read: %s", error.getMessage()),
                        say("Write `[when]sentence with {placeholders}=DRL` or `[then]…`, one on a line"))));
        if (file.getErrors().isEmpty()) {
            file.getMapping().getEntries().forEach(entry -> add(path, entry));
        }
    }

    private void add(String path, DSLMappingEntry entry) {
        Section section = entry.getSection() == DSLMappingEntry.CONDITION ? Section.CONDITION : Section.CONSEQUENCE;
        String written = entry.getMappingKey().strip();
        String text = Blank.WRITTEN.matcher(written).replaceAll("{$1}").replace("\\", "");
        if (entry.getSection() != DSLMappingEntry.CONDITION && entry.getSection() != DSLMappingEntry.CONSEQUENCE) {
            problems.add(new FileProblem(
                    path,
                    0,
                    "",
                    say("has `%s` for no part of a rule", text),
                    say("Begin the line with [when] or [then]")));
            return;
        }
        Pattern whole = whole(entry.getKeyPattern());
        ((AbstractDSLMappingEntry) entry).setKeyPattern(whole);
        mapping.addEntry(entry);
        sentences.add(new Sentence(section, text, entry.getMappingValue().strip(), whole, path, written));
    }

    /** Drools' own pattern would also find the sentence inside a longer one. */
    private static Pattern whole(Pattern pattern) {
        String core = pattern.pattern()
                .replaceFirst("^\\Q(?:(?<=^)|(?<=\\W))\\E", "")
                .replaceFirst("\\Q(?=\\W|$)\\E$", "")
                .replaceFirst("\\$$", "");
        return Pattern.compile("^[ \\t]*" + core + "[ \\t]*$", Pattern.MULTILINE);
    }

    /** The sentences that a line could be: one, unless it is unknown or the dictionary is ambiguous. */
    List<Sentence> matching(Section section, String line) {
        return sentences.stream()
                .filter(sentence -> sentence.section() == section && sentence.matches(line))
                .toList();
    }

    /** The blank that an author filled in wrongly, in a line that otherwise is a known sentence; empty if it is none. */
    Optional<Sentence.Misfilled> misfilled(Section section, String line) {
        return sentences.stream()
                .filter(sentence -> sentence.section() == section)
                .flatMap(sentence -> sentence.misfilled(line).stream())
                .findFirst();
    }

    /** The sentences of a section that are most like a line, nearest first. */
    List<String> nearest(Section section, String line) {
        return sentences.stream()
                .filter(sentence -> sentence.section() == section)
                .sorted(Comparator.comparingDouble(sentence -> -Likeness.of(sentence.text(), line)))
                .map(Sentence::text)
                .distinct()
                .limit(NEAREST)
                .toList();
    }

    /** DRL of a text all of whose sentences are known, line by line. */
    String expand(String text) {
        DefaultExpander expander = new DefaultExpander();
        expander.addDSLMapping(mapping);
        return expander.expand(text);
    }
}
