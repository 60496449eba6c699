package leme.engine.preview;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import leme.engine.Bundle;
import leme.engine.Course;
import leme.engine.Decide;
import leme.engine.Trace;
import leme.engine.governance.Allowed;
import leme.engine.situation.Situation;
import leme.rules.fact.Candidate;
import leme.rules.fact.Channel;
import leme.rules.fact.Purpose;
import leme.rules.verdict.Verdict;
import leme.rules.verdict.Verdict.Adjustment;
import leme.rules.verdict.Verdict.Obligation;
import org.jspecify.annotations.Nullable;

/** Takes one recorded decision twice, under two bundles and the same seed, and says what differs. */
final class Compare {

    private final Course before;
    private final Course after;
    private final Set<Verdict> differing;

    private Compare(Course before, Course after) {
        this.before = before;
        this.after = after;
        this.differing = new LinkedHashSet<>(before.verdicts());
        var both = new LinkedHashSet<>(differing);
        both.retainAll(Set.copyOf(after.verdicts()));
        differing.addAll(after.verdicts());
        differing.removeAll(both);
    }

    /** A bundle that fails on a situation is told as such: the others still count. */
    static Difference of(Occasion occasion, Bundle before, Bundle after) {
        var situation = occasion.situation();
        try {
            var first = Decide.follow(situation, before, occasion.seed(), Trace.NONE);
            var second = Decide.follow(situation, after, occasion.seed(), Trace.NONE);
            return new Compare(first, second).difference(situation);
        } catch (RuntimeException failure) {
            var because = Objects.requireNonNullElse(failure.getMessage(), "");
            return difference(situation, Effect.UNDECIDED, Answer.NONE, Answer.NONE, new TreeMap<>(), List.of(because));
        }
    }

    private Difference difference(Situation situation) {
        var old = answer(before);
        var now = answer(after);
        var permits = permits();
        var effect = effect(old, now, !permits.isEmpty());
        var rules = effect == Effect.SAME ? List.<String>of() : rules(old, now, permits);
        return difference(situation, effect, old, now, permits, rules);
    }

    private static Difference difference(
            Situation situation,
            Effect effect,
            Answer before,
            Answer after,
            TreeMap<Permit, List<String>> permits,
            List<String> rules) {
        return new Difference(
                situation.id(),
                situation.customerKey(),
                situation.customer().segment(),
                situation.channel(),
                effect,
                before,
                after,
                permits,
                rules);
    }

    private static Effect effect(Answer before, Answer after, boolean otherwisePermitted) {
        if (!Objects.equals(before.action(), after.action())) {
            return before.action() == null ? Effect.SPEAKS : after.action() == null ? Effect.SILENT : Effect.ANOTHER;
        }
        return otherwisePermitted || !before.equals(after) ? Effect.OTHERWISE : Effect.SAME;
    }

    private static Answer answer(Course course) {
        var ranked = course.choice().ranked();
        var chosen = ranked.isEmpty() ? null : ranked.getFirst().allowed().candidate();
        var route = course.route();
        return new Answer(
                chosen == null ? null : chosen.code(),
                chosen == null ? null : chosen.channel(),
                route == null ? null : (route.kind() + " " + route.target()).strip(),
                course.governed().obligations().stream().map(Obligation::duty).collect(Collectors.toSet()));
    }

    /** An action in a channel: several treatments of it are one permission. */
    private record Slot(String action, Channel channel, Purpose purpose) {

        static Slot of(Candidate candidate) {
            return new Slot(candidate.code(), candidate.channel(), candidate.purpose());
        }
    }

    private TreeMap<Permit, List<String>> permits() {
        var old = earliest(before);
        var now = earliest(after);
        var permits = new TreeMap<Permit, List<String>>();
        Stream.of(old, now).flatMap(slots -> slots.keySet().stream()).distinct().forEach(slot -> {
            var kind = kind(old.get(slot), now.get(slot));
            if (kind != null) {
                permits.put(new Permit(kind, slot.action(), slot.channel(), slot.purpose()), rules(slot));
            }
        });
        return permits;
    }

    /** When each permitted action may first go out; what need not wait may go at the decision's instant. */
    private static Map<Slot, Instant> earliest(Course course) {
        var at = course.known().at();
        return course.governed().allowed().stream()
                .collect(Collectors.toMap(
                        allowed -> Slot.of(allowed.candidate()),
                        allowed -> from(allowed, at),
                        (one, other) -> one.isBefore(other) ? one : other));
    }

    private static Instant from(Allowed allowed, Instant at) {
        var after = allowed.sendAfter();
        return after == null || after.isBefore(at) ? at : after;
    }

    private static Permit.@Nullable Kind kind(@Nullable Instant before, @Nullable Instant after) {
        if (before == null || after == null) {
            return before == null ? Permit.Kind.PERMITTED : Permit.Kind.FORBIDDEN;
        }
        int order = after.compareTo(before);
        return order == 0 ? null : order < 0 ? Permit.Kind.SOONER : Permit.Kind.LATER;
    }

    /** The rules that judge a slot's candidates otherwise; levers do not permit. */
    private List<String> rules(Slot slot) {
        var candidates = candidates(candidate -> Slot.of(candidate).equals(slot));
        return named(verdict ->
                !(verdict instanceof Adjustment) && candidates.stream().anyMatch(verdict::covers));
    }

    private List<String> rules(Answer old, Answer now, Map<Permit, List<String>> permits) {
        var rules = new TreeSet<String>();
        permits.values().forEach(rules::addAll);
        var chosen = candidates(candidate ->
                candidate.code().equals(old.action()) || candidate.code().equals(now.action()));
        boolean duties = !old.duties().equals(now.duties()) || !Objects.equals(old.route(), now.route());
        rules.addAll(named(verdict ->
                verdict instanceof Obligation ? duties : chosen.stream().anyMatch(verdict::covers)));
        return List.copyOf(rules);
    }

    private List<Candidate> candidates(Predicate<Candidate> wanted) {
        return Stream.of(before, after)
                .flatMap(course -> course.proposal().candidates().stream())
                .filter(wanted)
                .distinct()
                .toList();
    }

    private List<String> named(Predicate<Verdict> wanted) {
        return differing.stream()
                .filter(wanted)
                .map(verdict -> verdict.citation().rule())
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
