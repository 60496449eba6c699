package leme.rules.catalogue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
 */
public record Trial(
        String name, String salt, String control, Measure measure, Duration within, long tightest, List<Arm> arms) {

    private static final double SLACK = 1e-9;

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
    }
}
