package leme.rules.scenario;

import static leme.rules.file.Say.say;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import leme.rules.fact.Candidate;
import leme.rules.fact.Texts;
import leme.rules.scenario.Expectation.Fate;
import leme.rules.verdict.Verdict;
import leme.rules.verdict.Verdict.Adjustment;
import leme.rules.verdict.Verdict.Delay;
import leme.rules.verdict.Verdict.Duty;
import leme.rules.verdict.Verdict.Obligation;
import leme.rules.verdict.Verdict.Veto;
import org.jspecify.annotations.Nullable;

/** One scenario held against the verdicts on it. */
record Play(Scenario scenario, List<Verdict> verdicts) {

    List<Texts> failures() {
        List<Texts> failures = new ArrayList<>();
        scenario.expected().forEach(expected -> failure(expected).ifPresent(failures::add));
        Set<Duty> obliged = obliged();
        scenario.duties().stream()
                .filter(duty -> !obliged.contains(duty))
                .forEach(duty -> failures.add(say("duties: expected %s, but no rule obliges it", duty)));
        return failures;
    }

    private Optional<Texts> failure(Expectation expected) {
        Fate fate = fate(expected.action());
        List<Verdict> said = said(expected.action(), fate);
        boolean met = fate == expected.fate()
                && (expected.reason().isEmpty() || said.stream().anyMatch(verdict -> meets(expected, verdict)));
        return met ? Optional.empty() : Optional.of(contrast(expected, fate, said));
    }

    private static Texts contrast(Expectation expected, Fate fate, List<Verdict> said) {
        String was = fate.name().toLowerCase(Locale.ROOT) + " " + reasons(said);
        return say("%s: expected %s, but was %s", expected.action(), expected.sentence(), was.strip());
    }

    private static boolean meets(Expectation expected, Verdict verdict) {
        return verdict.citation().reason().equals(expected.reason())
                && (expected.until() == null || expected.until().equals(until(verdict)));
    }

    /** The best that any treatment of the action meets. */
    private Fate fate(String action) {
        List<Candidate> allowed = candidates(action)
                .filter(candidate -> on(candidate, Veto.class).isEmpty())
                .toList();
        if (allowed.isEmpty()) {
            return Fate.VETOED;
        }
        if (allowed.stream().noneMatch(candidate -> on(candidate, Delay.class).isEmpty())) {
            return Fate.DELAYED;
        }
        boolean lifted = allowed.stream()
                .anyMatch(candidate -> !on(candidate, Adjustment.class).isEmpty());
        return lifted ? Fate.LIFTED : Fate.ALLOWED;
    }

    /** The verdicts that make an action's fate. */
    private List<Verdict> said(String action, Fate fate) {
        Class<? extends Verdict> kind = switch (fate) {
            case VETOED -> Veto.class;
            case DELAYED -> Delay.class;
            case LIFTED, ALLOWED -> Adjustment.class;
        };
        return candidates(action)
                .flatMap(candidate -> on(candidate, kind).stream())
                .distinct()
                .toList();
    }

    private Stream<Candidate> candidates(String action) {
        return scenario.given().candidates().stream()
                .filter(candidate -> candidate.code().equals(action));
    }

    private List<Verdict> on(Candidate candidate, Class<? extends Verdict> kind) {
        return verdicts.stream()
                .filter(kind::isInstance)
                .filter(verdict -> verdict.covers(candidate))
                .toList();
    }

    private Set<Duty> obliged() {
        return verdicts.stream()
                .flatMap(verdict ->
                        verdict instanceof Obligation(var citation, var duty) ? Stream.of(duty) : Stream.empty())
                .collect(Collectors.toSet());
    }

    private static @Nullable Instant until(Verdict verdict) {
        return switch (verdict) {
            case Veto veto -> veto.until();
            case Delay delay -> delay.until();
            case Adjustment adjustment -> null;
            case Obligation obligation -> null;
        };
    }

    private static String reasons(List<Verdict> said) {
        return said.stream()
                .map(verdict ->
                        verdict.citation().reason() + (until(verdict) == null ? "" : " until " + until(verdict)))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(", "));
    }
}
