package leme.rules.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An experiment that is declared beside the catalogue: customers are dealt into arms that are treated otherwise, to know
 * what the treatment is worth. What is to be measured, and how, is declared with it, before anybody has seen an outcome.
 *
 * @param name kebab-case, unique
 * @param salt another one deals customers anew
 * @param control arm that the others are compared with
 * @param measure what is added up for a customer
 * @param within how long after a customer came in it counts, above 0
 * @param tightest number of customers at which intervals are to be as tight as they can be, 1 or more
 * @param arms two or more, in order; shares sum to one
 * @param from its first day in Brasília, null where it has always begun
 * @param until its last day, null where it has no end; never before {@code from}
 */
public record Trial(
        String name,
        String salt,
        String control,
        Measure measure,
        Duration within,
        long tightest,
        List<Arm> arms,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    private static final double SLACK = 1e-9;
    /** One day for everybody, whatever the customer's clock says: arms that end at different hours are not alike. */
    private static final ZoneId BRASILIA = ZoneId.of("America/Sao_Paulo");

    /** Where an experiment is in its life. */
    public enum Phase {
        /** Its first day is yet to come: nobody is in an arm. */
        NOT_BEGUN,
        RUNNING,
        /** Its last day has passed: nobody is in an arm any more. */
        OVER
    }

    /** What is added up for a customer. */
    public enum Measure {
        /** How often they responded, as the group's reward says. */
        RESPONSES,
        /** What their responses brought, BRL. */
        VALUE
    }

    /**
     * A part of the customers, and what is different for them. An arm only ever withholds: what rules forbid stays forbidden.
     *
     * @param share of the customers, above 0, at most 1
     * @param withholds groups whose commercial actions it withholds; {@link #EVERY_GROUP} for all
     * @param explores whether choices may be left to chance, where they are otherwise
     * @param treatments by action, the treatment that takes the place of others in its channel where it is allowed
     */
    public record Arm(
            String name, double share, Set<String> withholds, boolean explores, Map<String, String> treatments) {

        public static final String EVERY_GROUP = "all";

        public Arm {
            withholds = Set.copyOf(withholds);
            treatments = Map.copyOf(treatments);
            if (!(share > 0 && share <= 1)) {
                throw new IllegalArgumentException("the share of `" + name + "` is " + share + ": give 0 to 1");
            }
        }

        /** Whether it withholds what sells of a group. */
        public boolean withholds(String group) {
            return withholds.contains(EVERY_GROUP) || withholds.contains(group);
        }
    }

    /** One that runs as long as it is declared. */
    public Trial(
            String name, String salt, String control, Measure measure, Duration within, long tightest, List<Arm> arms) {
        this(name, salt, control, measure, within, tightest, arms, null, null);
    }

    public Trial {
        arms = List.copyOf(arms);
        if (arms.size() < 2) {
            throw new IllegalArgumentException("`arms` has " + arms.size() + ": give two or more");
        }
        double sum = arms.stream().mapToDouble(Arm::share).sum();
        if (Math.abs(sum - 1) > SLACK) {
            throw new IllegalArgumentException("the shares of `arms` sum to " + sum + ": make them sum to 1");
        }
        var names = new HashSet<String>();
        arms.forEach(arm -> names.add(arm.name()));
        if (names.size() < arms.size() || !names.contains(control)) {
            throw new IllegalArgumentException("`control` is `" + control + "`: name one of the arms");
        }
        if (!within.isPositive() || tightest < 1) {
            throw new IllegalArgumentException(
                    "`within` is " + within + " and `tightest` " + tightest + ": give both above 0");
        }
        if (from != null && until != null && until.isBefore(from)) {
            throw new IllegalArgumentException(
                    "`until` is `" + until + "`, before `from` `" + from + "`: give a day that is not before it");
        }
    }

    /** Where it is in its life at a moment. */
    public Phase phase(Instant at) {
        return phase(LocalDate.ofInstant(at, BRASILIA));
    }

    /** Where it is in its life on a day. */
    public Phase phase(LocalDate day) {
        if (from != null && day.isBefore(from)) {
            return Phase.NOT_BEGUN;
        }
        return until != null && day.isAfter(until) ? Phase.OVER : Phase.RUNNING;
    }

    /** When its first day begins; empty where it has always begun. */
    public Optional<Instant> begins() {
        return Optional.ofNullable(from).map(day -> day.atStartOfDay(BRASILIA).toInstant());
    }

    /** When its last day is over; empty where it has no end. */
    public Optional<Instant> ends() {
        return Optional.ofNullable(until)
                .map(day -> day.plusDays(1).atStartOfDay(BRASILIA).toInstant());
    }
}
