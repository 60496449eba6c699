package leme.rules.catalogue;

import static leme.rules.file.Say.say;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import leme.rules.catalogue.Trial.Arm;
import leme.rules.catalogue.Trial.Measure;
import leme.rules.fact.Action;
import leme.rules.file.Entry;
import org.jspecify.annotations.Nullable;

/** Reads experiments, as docs/experiments.md explains them, against the catalogue that they are about. */
final class TrialReader {

    private static final String KEBAB_CASE = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final Duration FORTNIGHT = Duration.ofDays(14);
    private static final int CUSTOMARY = 10_000;

    private final Catalogue catalogue;
    private final Set<String> groups;
    private final Set<String> names = new HashSet<>();
    /** By action whose treatment an experiment chooses, that experiment. */
    private final Map<String, String> treated = new HashMap<>();

    TrialReader(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.groups = catalogue.actions().stream().map(Action::group).collect(Collectors.toSet());
    }

    List<Trial> read(Entry root) {
        List<Trial> trials = new ArrayList<>();
        root.items().forEach(item -> trial(item).ifPresent(trials::add));
        return trials;
    }

    private Optional<Trial> trial(Entry entry) {
        entry.only("experiment", "salt", "control", "measure", "within", "tightest", "from", "until", "arms");
        int before = entry.problemCount();
        String name = name(entry.field("experiment"));
        List<Arm> arms = new ArrayList<>();
        Entry armsEntry = entry.field("arms");
        armsEntry.keys().forEach(arm -> arm(arm, armsEntry.field(arm)).ifPresent(arms::add));
        arms.stream()
                .flatMap(arm -> arm.treatments().keySet().stream())
                .distinct()
                .forEach(action -> alone(action, name, armsEntry));
        if (entry.problemCount() > before) {
            return Optional.empty();
        }
        Entry within = entry.field("within");
        LocalDate from = date(entry.field("from"));
        LocalDate until = date(entry.field("until"));
        return entry.attempt(() -> new Trial(
                        name,
                        entry.field("salt").text(""),
                        entry.field("control").text(),
                        entry.field("measure").oneOf(Measure.class, Measure.RESPONSES),
                        within.isPresent() ? Span.read(within) : FORTNIGHT,
                        entry.field("tightest").isPresent()
                                ? entry.field("tightest").integer()
                                : CUSTOMARY,
                        arms,
                        from,
                        until))
                .filter(read -> entry.problemCount() == before);
    }

    private static @Nullable LocalDate date(Entry entry) {
        return entry.isPresent()
                ? entry.parse(say("a day such as 2026-11-27"), LocalDate::parse).orElse(null)
                : null;
    }

    private String name(Entry entry) {
        String name = entry.text();
        if (!name.isEmpty() && !name.matches(KEBAB_CASE)) {
            entry.problem(say("is `%s`", name), say("Write small letters, digits and single hyphens"));
        }
        if (!names.add(name)) {
            entry.problem(say("`%s` is given twice", name), say("Give each experiment its own name"));
        }
        return name;
    }

    private Optional<Arm> arm(String name, Entry entry) {
        entry.only("share", "withholds", "explores", "treatments");
        if (!name.matches(KEBAB_CASE)) {
            entry.problem(say("is `%s`", name), say("Write small letters, digits and single hyphens"));
        }
        Set<String> withholds = new HashSet<>();
        entry.field("withholds").items().forEach(item -> withholds.add(group(item)));
        Map<String, String> treatments = new LinkedHashMap<>();
        Entry forms = entry.field("treatments");
        forms.keys().forEach(action -> treatments.put(action, treatment(action, forms.field(action))));
        return entry.attempt(() -> new Arm(
                name,
                entry.field("share").number(),
                withholds,
                entry.field("explores").flag(true),
                treatments));
    }

    private String group(Entry item) {
        String group = item.text();
        if (!group.equals(Arm.EVERY_GROUP) && !groups.contains(group)) {
            item.problem(
                    say("is `%s`, which has no action", group),
                    say("Name a group of this catalogue, or `%s`", Arm.EVERY_GROUP));
        }
        return group;
    }

    private String treatment(String code, Entry entry) {
        String treatment = entry.text();
        var action = catalogue.action(code);
        if (action.isEmpty()) {
            entry.problem(say("`%s` is no action", code), say("Name an action of this catalogue"));
        } else if (action.get().treatments().stream()
                .noneMatch(known -> known.id().equals(treatment))) {
            entry.problem(say("is `%s`, which `%s` does not have", treatment, code), say("Name one of its treatments"));
        }
        return treatment;
    }

    /** Of two experiments with the form of one action neither could say what it did. */
    private void alone(String action, String trial, Entry arms) {
        var earlier = treated.putIfAbsent(action, trial);
        if (earlier != null) {
            arms.problem(
                    say("choose the treatment of `%s`, as `%s` does", action, earlier),
                    say("Let one experiment choose it at a time"));
        }
    }
}
