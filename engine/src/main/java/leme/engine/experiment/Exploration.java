package leme.engine.experiment;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * With what probability each of several actions is chosen. Always told before anything is drawn: what is reported is what
 * is drawn from.
 */
public sealed interface Exploration {

    /**
     * The probability of each contender; they sum to one.
     *
     * @param contenders best first, at least one
     */
    double[] chances(List<Contender> contenders);

    /** In the version of an experiment. */
    String version();

    /** What a {@link #version()} tells of; empty when it tells of none. */
    static Optional<Exploration> parse(String version) {
        var greedy = EpsilonGreedy.VERSION.matcher(version);
        if (greedy.matches()) {
            return Optional.of(new EpsilonGreedy(Double.parseDouble(greedy.group(1))));
        }
        return Thompson.VERSION
                .matcher(version)
                .results()
                .findFirst()
                .map((MatchResult told) ->
                        new Thompson(Double.parseDouble(told.group(1)), Double.parseDouble(told.group(2))));
    }

    /**
     * The best, but for a share of choices made at random among all.
     *
     * @param epsilon that share, 0 to 1
     */
    record EpsilonGreedy(double epsilon) implements Exploration {

        private static final Pattern VERSION = Pattern.compile("epsilon=([0-9.E-]+)");

        public EpsilonGreedy {
            if (!(epsilon >= 0 && epsilon <= 1)) {
                throw new IllegalArgumentException("epsilon `" + epsilon + "` must be between 0 and 1");
            }
        }

        @Override
        public double[] chances(List<Contender> contenders) {
            double[] chances = new double[contenders.size()];
            double each = epsilon / chances.length;
            java.util.Arrays.fill(chances, each);
            chances[0] = 1 - epsilon + each;
            return chances;
        }

        @Override
        public String version() {
            return "epsilon=" + epsilon;
        }
    }

    /**
     * Thompson sampling: each action as often as it is probably the best (Thompson 1933; Chapelle, Li 2011). A floor keeps
     * every probability above zero, so that any other policy can be judged on the log; a cap keeps what exploring may cost.
     *
     * @param floor share of choices spread evenly over all contenders, 0 to 1
     * @param cap the most that a choice may give up of what the best is expected to be worth; BRL, weighted as arbitration
     *     weighs; 0 explores nothing
     */
    record Thompson(double floor, double cap) implements Exploration {

        private static final Pattern VERSION = Pattern.compile("^thompson/floor=([0-9.E-]+)/cap=([0-9.E-]+)$");

        public Thompson {
            if (!(floor >= 0 && floor <= 1) || !(cap >= 0) || Double.isInfinite(cap)) {
                throw new IllegalArgumentException(
                        "the floor `" + floor + "` must be between 0 and 1, the cap `" + cap + "` 0 or more");
            }
        }

        @Override
        public double[] chances(List<Contender> contenders) {
            double[] chances = BestOf.draws(contenders);
            double even = floor / chances.length;
            double cost = 0;
            double best = contenders.getFirst().expected();
            for (int i = 0; i < chances.length; i++) {
                chances[i] = even + (1 - floor) * chances[i];
                cost += chances[i] * Math.max(0, best - contenders.get(i).expected());
            }
            double kept = cost <= cap ? 1 : cap / cost;
            for (int i = 0; i < chances.length; i++) {
                chances[i] = kept * chances[i] + (i == 0 ? 1 - kept : 0);
            }
            return chances;
        }

        @Override
        public String version() {
            return "thompson/floor=" + floor + "/cap=" + cap;
        }
    }
}
