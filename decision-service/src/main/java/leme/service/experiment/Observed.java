package leme.service.experiment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leme.models.experiment.UnitOutcome;
import leme.models.online.Lesson.Fact;
import leme.rules.catalogue.Trial;
import leme.service.learning.Attribution;
import leme.service.learning.Contacted;
import leme.service.record.Outcome;

/**
 * What was seen of one experiment: customers with the first decision that could have been another in another arm, and what
 * they brought before and after. Filled by one thread: first with the decisions that the experiment concerned, earliest
 * first, then with those of which an outcome is known.
 */
final class Observed {

    private static final class Customer {
        private final String arm;
        private final Instant since;
        private boolean hasSwitched;

        private Customer(String arm, Instant since) {
            this.arm = arm;
            this.since = since;
        }
    }

    private record Brought(Instant at, double amount) {}

    private final Trial trial;
    private final Attribution attribution;
    private final Map<String, String> groups;
    private final Instant from;
    private final Map<String, Customer> customers = new HashMap<>();
    private final Map<String, List<Brought>> brought = new HashMap<>();
    private long decisions;

    /**
     * Nothing seen yet.
     *
     * @param groups of the catalogue's actions, by code
     * @param from customers who came in earlier, as far as is looked at, do not count
     */
    Observed(Trial trial, Attribution attribution, Map<String, String> groups, Instant from) {
        this.trial = trial;
        this.attribution = attribution;
        this.groups = groups;
        this.from = from;
    }

    /** A decision that could have been another in another arm. */
    void concerned(Sighting seen) {
        var ours = seen.assigned().stream()
                .filter(assigned -> assigned.experiment().equals(trial.name())
                        && assigned.salt().equals(trial.salt())
                        && assigned.concerned())
                .toList();
        decisions += ours.size();
        ours.forEach(assigned ->
                customers.computeIfAbsent(seen.customerKey(), key -> new Customer(assigned.arm(), seen.at()))
                                .hasSwitched |=
                        !arm(seen.customerKey()).equals(assigned.arm()));
    }

    /** What came of a decision, of whoever takes part. */
    Observed answered(Sighting seen) {
        if (!customers.containsKey(seen.customerKey())) {
            return this;
        }
        Set<String> answered = new HashSet<>();
        for (var report : seen.reports()) {
            double amount = amount(seen, report, answered);
            if (amount > 0) {
                brought.computeIfAbsent(seen.customerKey(), key -> new ArrayList<>())
                        .add(new Brought(report.outcome().at(), amount));
            }
        }
        return this;
    }

    private String arm(String customerKey) {
        var known = customers.get(customerKey);
        return known == null ? "" : known.arm;
    }

    /** A response counts once of an action in a decision; what it brought adds up. */
    private double amount(Sighting seen, Report report, Set<String> answered) {
        var outcome = report.outcome();
        var group = groups.get(outcome.action());
        if (group == null) {
            return 0;
        }
        var at = report.reachedAt() == null ? seen.at() : report.reachedAt();
        var about = new Contacted(outcome.tenant(), seen.decisionId(), outcome.action(), group, at, Set.of());
        if (!attribution.facts(about, outcome).contains(Fact.ANSWERED)) {
            return 0;
        }
        return switch (trial.measure()) {
            case RESPONSES -> answered.add(outcome.action()) ? 1 : 0;
            // Of RATED the value is a rating.
            case VALUE -> outcome.kind() == Outcome.Kind.RATED ? 0 : outcome.value();
        };
    }

    long decisions() {
        return decisions;
    }

    /** Who took part. */
    Set<String> customers() {
        return customers.keySet();
    }

    /** What it comes to. */
    Result result(Set<String> protectedOnes, Instant now) {
        var units = new ArrayList<UnitOutcome>();
        long young = 0;
        long switched = 0;
        long absent = 0;
        for (var each : customers.entrySet()) {
            var customer = each.getValue();
            if (customer.since.isBefore(from)) {
                continue;
            }
            if (protectedOnes.contains(each.getKey())) {
                absent++;
            } else if (customer.hasSwitched || !isArm(customer.arm)) {
                switched++;
            } else if (customer.since.plus(trial.within()).isAfter(now)) {
                young++;
            } else {
                units.add(unit(units.size(), customer, brought.getOrDefault(each.getKey(), List.of())));
            }
        }
        return new Result(units, young, switched, absent);
    }

    private boolean isArm(String arm) {
        return trial.arms().stream().anyMatch(one -> one.name().equals(arm));
    }

    private UnitOutcome unit(int number, Customer customer, List<Brought> all) {
        var end = customer.since.plus(trial.within());
        var beginning = customer.since.minus(trial.within());
        double after = sum(all, customer.since, end);
        return new UnitOutcome("u" + number, customer.arm, after, sum(all, beginning, customer.since));
    }

    private static double sum(List<Brought> all, Instant since, Instant until) {
        return all.stream()
                .filter(one -> !one.at().isBefore(since) && one.at().isBefore(until))
                .mapToDouble(Brought::amount)
                .sum();
    }

    /**
     * What it comes to.
     *
     * @param units customers whose time is over
     * @param young how many whose time is not
     * @param switched how many were seen in two arms, or in one that is no more
     * @param absent how many whom a request of theirs protects
     */
    record Result(List<UnitOutcome> units, long young, long switched, long absent) {}
}
