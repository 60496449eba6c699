package leme.engine.preview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import leme.engine.preview.PreviewReport.Cause;
import leme.engine.preview.PreviewReport.Permitted;
import leme.engine.preview.PreviewReport.Sighting;
import leme.rules.verdict.Verdict.Duty;
import org.jspecify.annotations.Nullable;

/** Counts differences as they come. What it keeps grows with actions, rules and segments, never with decisions. */
final class Tally {

    private static final int EXAMPLES = 3;
    private static final String NONE = "";

    private long decisions;
    private long takenBefore;
    private long asRecorded;
    private final SortedMap<Effect, Long> effects = new TreeMap<>();
    private final SortedMap<String, Volume> actions = new TreeMap<>();
    private final SortedMap<String, Volume> channels = new TreeMap<>();
    private final SortedMap<String, SortedMap<Effect, Long>> segments = new TreeMap<>();
    private final SortedMap<String, Volume> routes = new TreeMap<>();
    private final SortedMap<Duty, Volume> duties = new TreeMap<>();
    private final SortedMap<Permit, Sightings> permits = new TreeMap<>();
    private final Map<String, Long> rules = new TreeMap<>();
    private final SortedMap<Effect, List<Difference>> examples = new TreeMap<>();

    private static final class Sightings {
        private long decisions;
        private final Map<String, Long> rules = new TreeMap<>();
        private final List<Sighting> examples = new ArrayList<>();
    }

    long decisions() {
        return decisions;
    }

    void add(Occasion occasion, Difference found, String packInForce) {
        decisions++;
        takenBefore += occasion.rules().equals(packInForce) ? 1 : 0;
        boolean reproduced = found.effect() != Effect.UNDECIDED
                && Objects.equals(occasion.action(), found.before().action());
        asRecorded += reproduced ? 1 : 0;
        effects.merge(found.effect(), 1L, Long::sum);
        segments.computeIfAbsent(found.segment(), segment -> new TreeMap<>()).merge(found.effect(), 1L, Long::sum);
        count(found.before(), found.after());
        found.rules().forEach(rule -> rules.merge(rule, 1L, Long::sum));
        found.permits().forEach((permit, because) -> sighted(permit, because, found));
        if (found.effect() != Effect.SAME) {
            keep(examples.computeIfAbsent(found.effect(), effect -> new ArrayList<>()), found);
        }
    }

    private void count(Answer before, Answer after) {
        one(actions, before.action(), after.action());
        one(channels, name(before.channel()), name(after.channel()));
        one(routes, before.route(), after.route());
        var all = new TreeSet<Duty>(before.duties());
        all.addAll(after.duties());
        all.forEach(duty -> duties.merge(
                duty,
                Volume.NONE.plus(before.duties().contains(duty), after.duties().contains(duty)),
                Tally::sum));
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static void one(SortedMap<String, Volume> table, @Nullable String before, @Nullable String after) {
        var was = Objects.requireNonNullElse(before, NONE);
        var is = Objects.requireNonNullElse(after, NONE);
        Stream.of(was, is)
                .distinct()
                .forEach(row -> table.merge(row, Volume.NONE.plus(row.equals(was), row.equals(is)), Tally::sum));
    }

    private static Volume sum(Volume one, Volume other) {
        return new Volume(one.before() + other.before(), one.after() + other.after(), one.kept() + other.kept());
    }

    private void sighted(Permit permit, List<String> because, Difference found) {
        var sightings = permits.computeIfAbsent(permit, key -> new Sightings());
        sightings.decisions++;
        because.forEach(rule -> sightings.rules.merge(rule, 1L, Long::sum));
        keep(sightings.examples, new Sighting(found.decision(), found.customer()));
    }

    private static <T> void keep(List<T> examples, T example) {
        if (examples.size() < EXAMPLES) {
            examples.add(example);
        }
    }

    PreviewReport report(String before, String after) {
        return new PreviewReport(
                before,
                after,
                decisions,
                takenBefore,
                asRecorded,
                effects,
                actions,
                channels,
                segments,
                routes,
                duties,
                permits.entrySet().stream()
                        .map(entry -> permitted(entry.getKey(), entry.getValue()))
                        .toList(),
                causes(rules),
                examples);
    }

    private static Permitted permitted(Permit permit, Sightings sightings) {
        return new Permitted(
                permit, permit.isRisk(), sightings.decisions, causes(sightings.rules), List.copyOf(sightings.examples));
    }

    private static List<Cause> causes(Map<String, Long> rules) {
        return rules.entrySet().stream()
                .map(entry -> new Cause(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Cause::decisions).reversed().thenComparing(Cause::rule))
                .toList();
    }
}
