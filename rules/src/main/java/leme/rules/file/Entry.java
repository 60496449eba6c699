package leme.rules.file;

import static leme.rules.file.Say.say;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import leme.rules.fact.Texts;

/**
 * A value in a YAML file, with where it stands. It reads itself as what it should be; when it is not that, it notes a
 * problem and answers something harmless, so that reading goes on and every fault is found.
 */
public final class Entry {

    private final Notes notes;
    private final String path;
    private final Node node;

    Entry(Notes notes, String path, Node node) {
        this.notes = notes;
        this.path = path;
        this.node = node;
    }

    public boolean isPresent() {
        return !(node instanceof Node.Absent);
    }

    public boolean isList() {
        return node instanceof Node.Sequence;
    }

    public boolean isMapping() {
        return node instanceof Node.Mapping;
    }

    public int line() {
        return node.line();
    }

    /** The value under a key; absent if there is none. */
    public Entry field(String key) {
        Node child = node instanceof Node.Mapping mapping ? mapping.values().get(key) : null;
        return new Entry(notes, path.isEmpty() ? key : path + "." + key, child == null ? absent() : child);
    }

    /** The keys of a mapping in the order of the file. */
    public Set<String> keys() {
        if (node instanceof Node.Mapping mapping) {
            return mapping.values().keySet();
        }
        if (isPresent()) {
            problem(say("is not a mapping"), say("Write `key: value` pairs"));
        }
        return Set.of();
    }

    /** The items of a list; none if absent. */
    public List<Entry> items() {
        return switch (node) {
            case Node.Sequence sequence -> entries(sequence);
            case Node.Absent absent -> List.of();
            case Node.Scalar scalar -> notAList();
            case Node.Mapping mapping -> notAList();
        };
    }

    /** Notes a problem for every key but these. */
    public void only(String... known) {
        for (String key : keys()) {
            if (!Arrays.asList(known).contains(key)) {
                field(key).problem(say("is not known here"), say("Known are %s", quoted(Arrays.asList(known))));
            }
        }
    }

    public String text() {
        return require(say("a text"), Function.identity()).orElse("");
    }

    public String text(String fallback) {
        return isPresent() ? text() : fallback;
    }

    public Set<String> texts() {
        Set<String> texts = new LinkedHashSet<>();
        items().forEach(item -> texts.add(item.text()));
        return texts;
    }

    /** A sentence in both languages, under {@code ptBr} and {@code en}. */
    public Texts bilingual() {
        only("ptBr", "en");
        return new Texts(field("ptBr").text(), field("en").text());
    }

    public double number() {
        return require(say("a number"), Double::valueOf)
                .filter(Double::isFinite)
                .orElse(0.0);
    }

    public double number(double fallback) {
        return isPresent() ? number() : fallback;
    }

    public int integer() {
        return require(say("a whole number"), Integer::valueOf).orElse(0);
    }

    public boolean flag(boolean fallback) {
        return isPresent() ? require(say("true or false"), Entry::truth).orElse(fallback) : fallback;
    }

    /** One of an enum's constants; {@code kebab-case} and lower case are read as well. */
    public <E extends Enum<E>> E oneOf(Class<E> type) {
        return parse(say("one of %s", quoted(names(type))), text -> Enum.valueOf(type, constant(text)))
                .orElse(type.getEnumConstants()[0]);
    }

    public <E extends Enum<E>> E oneOf(Class<E> type, E fallback) {
        return isPresent() ? oneOf(type) : fallback;
    }

    /** Any other form, e.g. a date; {@code what} says which. */
    public <T> Optional<T> parse(Texts what, Function<String, T> read) {
        return require(what, read);
    }

    /** What the supplier makes, or a problem with the text of the exception it threw. */
    public <T> Optional<T> attempt(Supplier<T> make) {
        try {
            return Optional.of(make.get());
        } catch (IllegalArgumentException refused) {
            problem(say("is refused: %s", String.valueOf(refused.getMessage())), say("Mend the value"));
            return Optional.empty();
        }
    }

    public void problem(Texts message, Texts remedy) {
        notes.add(node.line(), path, message, remedy);
    }

    /** How many problems the whole file has so far: to see whether reading a part added any. */
    public int problemCount() {
        return notes.problems().size();
    }

    private <T> Optional<T> require(Texts what, Function<String, T> read) {
        switch (node) {
            case Node.Scalar(var text, var line) -> {
                try {
                    return Optional.of(read.apply(text));
                } catch (RuntimeException unreadable) {
                    problem(say("is `%s`", text), say("Give %s", what));
                }
            }
            case Node.Absent absent -> problem(say("is missing"), say("Give %s", what));
            case Node.Sequence sequence -> problem(say("is a list"), say("Give %s", what));
            case Node.Mapping mapping -> problem(say("is a mapping"), say("Give %s", what));
        }
        return Optional.empty();
    }

    private List<Entry> entries(Node.Sequence sequence) {
        List<Entry> entries = new ArrayList<>();
        for (Node item : sequence.items()) {
            entries.add(new Entry(notes, path + "[" + entries.size() + "]", item));
        }
        return entries;
    }

    private List<Entry> notAList() {
        problem(say("is not a list"), say("Write `[a, b]`, or one `- item` per line"));
        return List.of();
    }

    private Node absent() {
        return new Node.Absent(node.line());
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static String constant(String text) {
        return text.replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private static List<String> names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }

    private static String quoted(Collection<String> names) {
        return "`" + String.join("`, `", names) + "`";
    }
}
