package leme.rules.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kie.api.builder.Message;

/**
 * Finds the line of a rule that a compiler's message is about. The compiler names generated files and no lines, or lines
 * of generated code; what it quotes is looked up in the rules instead.
 */
final class BuildErrors {

    private static final String LISTING = "Java source of ";
    private static final Pattern OUTSIDE_RULES = Pattern.compile("^(//|package|import|global)");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");

    private final List<RuleSource> sources;
    private final List<RuleDescriptor> rules;

    BuildErrors(List<RuleSource> sources, List<RuleDescriptor> rules) {
        this.sources = sources;
        this.rules = rules;
    }

    List<RuleProblem> explain(List<Message> errors) {
        Map<String, String> listings = errors.stream()
                .filter(BuildErrors::isListing)
                .collect(Collectors.toMap(Message::getPath, Message::getText, (first, second) -> first));
        List<RuleProblem> problems = errors.stream()
                .filter(error -> !isListing(error))
                .map(error -> explain(error, quoted(error, listings)))
                .distinct()
                .toList();
        return problems.isEmpty()
                ? errors.stream().map(error -> explain(error, "")).toList()
                : problems;
    }

    private static boolean isListing(Message error) {
        return error.getText().startsWith(LISTING);
    }

    private RuleProblem explain(Message error, String quoted) {
        String sentence = error.getText().lines().findFirst().orElse("");
        Place place = place(error, quoted);
        Optional<RuleDescriptor> about = rules.stream()
                .filter(each -> each.file().equals(place.file()) && each.line() <= place.line())
                .reduce((earlier, later) -> later.line() >= earlier.line() ? later : earlier);
        Wording wording = Wording.of(sentence, about.map(this::text).orElse(""));
        String rule = about.map(RuleDescriptor::name).orElse("");
        return new RuleProblem(place.file(), place.line(), rule, wording.message(), wording.remedy());
    }

    /** The rule as it is written. */
    private String text(RuleDescriptor rule) {
        return sources.stream()
                .filter(source -> source.path().equals(rule.file()))
                .flatMap(source -> source.text().lines().skip(rule.line() - 1L))
                .takeWhile(line -> !line.strip().equals("end"))
                .collect(Collectors.joining("\n"));
    }

    /** What the message is about, in the words of the rule: the line of generated code, or the message itself. */
    private static String quoted(Message error, Map<String, String> listings) {
        String listing = listings.get(error.getPath());
        if (listing == null) {
            return error.getText();
        }
        return listing.lines().skip(error.getLine()).findFirst().orElse("");
    }

    /** The line that says the same, otherwise the one that shares most words with what is quoted. */
    private Place place(Message error, String quoted) {
        List<RuleSource> suspects = suspects(error);
        List<String> words = words(quoted);
        Place best = new Place(suspects.getFirst().path(), 1);
        int most = 0;
        for (RuleSource suspect : suspects) {
            List<String> lines = suspect.text().lines().toList();
            for (int index = 0; index < lines.size(); index++) {
                int likeness = likeness(lines.get(index), quoted, words);
                if (likeness > most) {
                    most = likeness;
                    best = new Place(suspect.path(), index + 1);
                }
            }
        }
        return best;
    }

    private static int likeness(String line, String quoted, List<String> words) {
        String dense = dense(line);
        if (OUTSIDE_RULES.matcher(line).find() || dense.length() < 3) {
            return 0;
        }
        boolean same = dense(quoted).contains(dense);
        return (same ? 1000 : 0)
                + (int) words(line).stream().distinct().filter(words::contains).count();
    }

    private List<RuleSource> suspects(Message error) {
        String path = error.getPath() == null ? "" : error.getPath();
        List<RuleSource> named = select(source -> path.contains(CompiledPolicy.folder(source)));
        List<RuleSource> near = named.isEmpty() ? select(source -> path.contains(folder(source))) : named;
        return near.isEmpty() ? sources : near;
    }

    private List<RuleSource> select(Predicate<RuleSource> wanted) {
        return sources.stream().filter(wanted).toList();
    }

    private static String folder(RuleSource source) {
        return "/" + source.policy().replace('-', '_') + "/";
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static String dense(String text) {
        return text.replaceAll("\\s", "");
    }

    private record Place(String file, int line) {}
}
