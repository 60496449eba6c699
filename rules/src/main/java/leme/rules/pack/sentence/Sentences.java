package leme.rules.pack.sentence;

import static leme.rules.file.Say.say;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import leme.rules.fact.Texts;
import leme.rules.file.FileProblem;
import leme.rules.file.Loaded;
import leme.rules.pack.sentence.Sentence.Section;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of rules in sentences: {@code regra "…"}, metadata, {@code quando}, conditions, {@code então}, consequences,
 * {@code fim}; English {@code rule/when/then/end} will do as well.
 */
public final class Sentences {

    private static final Pattern RULE = Pattern.compile("(?:regra|rule)\\s+(\"[^\"]*\")\\s*");
    private static final Pattern WHEN = Pattern.compile("quando|when");
    private static final Pattern THEN = Pattern.compile("então|entao|then");
    private static final Pattern END = Pattern.compile("fim|end");
    private static final Pattern NAME = Pattern.compile("\\$\\p{L}\\w*");
    private static final Pattern BINDING = Pattern.compile("(\\$\\p{L}\\w*)\\s*:");

    private final String path;
    private final Dictionary dictionary;
    private final List<FileProblem> problems = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final Set<String> bound = new HashSet<>();
    private Part part = Part.BETWEEN;
    private int number;
    private String name = "";

    private enum Part {
        BETWEEN,
        HEADER,
        CONDITIONS,
        CONSEQUENCES
    }

    private Sentences(String path, Dictionary dictionary) {
        this.path = path;
        this.dictionary = dictionary;
    }

    /** The file's rules as DRL, each line on its own; without package, imports and globals. */
    public static Loaded<String> read(String path, String text, Dictionary dictionary) {
        return new Sentences(path, dictionary).read(text);
    }

    private Loaded<String> read(String text) {
        text.lines().forEach(line -> {
            number++;
            lines.add(line(line));
        });
        if (part != Part.BETWEEN) {
            note(say("ends within a rule"), say("Close the rule with `fim`"));
        }
        return problems.isEmpty()
                ? new Loaded.Sound<>(dictionary.expand(String.join("\n", lines) + "\n"))
                : new Loaded.Faulty<>(List.copyOf(problems));
    }

    /** The line with Drools' own keywords; sentences stay as they are. */
    private String line(String line) {
        String text = line.strip();
        if (text.isEmpty() || text.startsWith("//") || text.startsWith("#")) {
            return text.isEmpty() ? "" : "//";
        }
        return switch (part) {
            case BETWEEN -> begin(text);
            case HEADER -> header(text);
            case CONDITIONS -> condition(text);
            case CONSEQUENCES -> consequence(text);
        };
    }

    private String begin(String text) {
        var rule = RULE.matcher(text);
        if (!rule.matches()) {
            note(say("`%s` stands outside a rule", text), say("Begin a rule with `regra \"A sentence as its name\"`"));
            return "";
        }
        part = Part.HEADER;
        name = rule.group(1).replace("\"", "");
        bound.clear();
        return "rule " + rule.group(1);
    }

    private String header(String text) {
        if (WHEN.matcher(text).matches()) {
            part = Part.CONDITIONS;
            return "when";
        }
        if (!text.startsWith("@")) {
            note(
                    say("`%s` stands in a rule's header", text),
                    say("Write metadata, e.g. `@owner(\"service\")`, then `quando`"));
        }
        return text;
    }

    private String condition(String text) {
        if (THEN.matcher(text).matches()) {
            part = Part.CONSEQUENCES;
            return "then";
        }
        Sentence known = known(Section.CONDITION, text);
        if (known != null) {
            BINDING.matcher(known.drl()).results().map(match -> match.group(1)).forEach(bound::add);
            requireBound(known, text);
        }
        return text;
    }

    private String consequence(String text) {
        if (END.matcher(text).matches()) {
            part = Part.BETWEEN;
            name = "";
            return "end";
        }
        Sentence known = known(Section.CONSEQUENCE, text);
        if (known != null) {
            requireBound(known, text);
        }
        return text;
    }

    private void requireBound(Sentence sentence, String text) {
        NAME.matcher(sentence.drl())
                .results()
                .map(MatchResult::group)
                .filter(name -> !bound.contains(name))
                .distinct()
                .forEach(name -> note(
                        say("`%s` speaks of something that no condition above it names", text),
                        say("Add a condition such as %s", binders(name))));
    }

    private String binders(String name) {
        return dictionary.sentences().stream()
                .filter(sentence -> sentence.section() == Section.CONDITION)
                .filter(sentence -> BINDING.matcher(sentence.drl())
                        .results()
                        .anyMatch(match -> match.group(1).equals(name)))
                .map(sentence -> "`" + sentence.text() + "`")
                .limit(3)
                .collect(Collectors.joining(", "));
    }

    /** The one sentence a line is; null, and noted, when it is none or could be several. */
    private @Nullable Sentence known(Section section, String text) {
        List<Sentence> matching = dictionary.matching(section, text);
        if (matching.size() == 1) {
            return matching.getFirst();
        }
        if (matching.isEmpty()) {
            unknown(section, text);
        } else {
            String meanings = matching.stream().map(Sentence::text).collect(Collectors.joining("`, `", "`", "`"));
            note(say("`%s` could be any of %s", text, meanings), say("Tell the sentences of the dictionary apart"));
        }
        return null;
    }

    private void unknown(Section section, String text) {
        Section other = section == Section.CONDITION ? Section.CONSEQUENCE : Section.CONDITION;
        if (!dictionary.matching(other, text).isEmpty()) {
            Texts place = section == Section.CONDITION ? say("after `então`") : say("between `quando` and `então`");
            note(say("`%s` stands in the wrong part of the rule", text), say("Put it %s", place));
            return;
        }
        Optional<Sentence.Misfilled> misfilled = dictionary.misfilled(section, text);
        if (misfilled.isPresent()) {
            note(
                    say(
                            "`%s` has `%s` in the place of `{%s}`",
                            text,
                            misfilled.get().value(),
                            misfilled.get().blank().name()),
                    say("Write %s", misfilled.get().blank().wanted()));
            return;
        }
        String nearest = dictionary.nearest(section, text).stream().collect(Collectors.joining("`, `", "`", "`"));
        note(say("`%s` is no sentence of the dictionary", text), say("The nearest are %s", nearest));
    }

    private void note(Texts message, Texts remedy) {
        problems.add(new FileProblem(path, number, name, message, remedy));
    }
}
