package leme.rules.scenario;

import static leme.rules.file.Say.say;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import leme.rules.catalogue.Catalogue;
import leme.rules.file.Entry;
import leme.rules.scenario.Expectation.Fate;
import leme.rules.verdict.Verdict.Duty;

/** Reads a file of scenarios: one, or a list of them. */
final class ScenarioReader {

    private static final String DUTIES = "duties";

    private final String file;
    private final Catalogue catalogue;

    ScenarioReader(String file, Catalogue catalogue) {
        this.file = file;
        this.catalogue = catalogue;
    }

    List<Scenario> read(Entry root) {
        List<Scenario> scenarios = new ArrayList<>();
        if (root.isList()) {
            root.items().forEach(item -> scenarios.add(scenario(item)));
        } else {
            scenarios.add(scenario(root));
        }
        return scenarios;
    }

    private Scenario scenario(Entry entry) {
        entry.only("policy", "story", "given", "expect");
        Given given = new Given(entry.field("given"), catalogue);
        Entry expect = entry.field("expect");
        return new Scenario(
                file,
                entry.line(),
                entry.field("policy").text(),
                entry.field("story").text(),
                given.question(),
                expectations(expect, given),
                duties(expect.field(DUTIES)));
    }

    private static List<Expectation> expectations(Entry expect, Given given) {
        List<Expectation> expectations = new ArrayList<>();
        for (String action : expect.keys()) {
            if (!action.equals(DUTIES)) {
                Entry entry = expect.field(action);
                if (!given.proposes(action)) {
                    entry.problem(say("is expected but not proposed"), say("Add `%s` to `actions`", action));
                }
                entry.parse(
                                say(
                                        "`allowed`, `vetoed REASON`, `delayed REASON` or `lifted REASON`, perhaps `until` a time"),
                                text -> expectation(action, text, given.times()))
                        .ifPresent(expectations::add);
            }
        }
        return expectations;
    }

    private static Expectation expectation(String action, String text, Times times) {
        String[] parts = text.split(" until ", 2);
        String[] words = parts[0].split(" ");
        Fate fate = Fate.valueOf(words[0].toUpperCase(Locale.ROOT));
        if (words.length != (fate == Fate.ALLOWED ? 1 : 2)) {
            throw new IllegalArgumentException(text);
        }
        Optional<Instant> until = parts.length == 2 ? Optional.of(times.read(parts[1])) : Optional.empty();
        return new Expectation(action, fate, words.length == 2 ? words[1] : "", until.orElse(null));
    }

    private static Set<Duty> duties(Entry entry) {
        Set<Duty> duties = EnumSet.noneOf(Duty.class);
        entry.items().forEach(item -> duties.add(item.oneOf(Duty.class)));
        return duties;
    }
}
