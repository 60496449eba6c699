package leme.engine.experiment;

import java.util.List;
import leme.models.statistic.Gaussian;

/**
 * How often each of several uncertain actions is the best. Counted over 128 draws of what they may be worth, the same
 * draws in every decision: each source of doubt takes each 128th of its distribution once (a Latin hypercube; McKay,
 * Beckman, Conover 1979), in an order of its own. What actions of a group do not know together, they draw together.
 */
final class BestOf {

    private static final int DRAWS = 128;
    private static final int MASK = DRAWS - 1;
    private static final double[] QUANTILES = quantiles();

    private BestOf() {}

    /** The share of draws each wins; a tie goes to the earlier. */
    static double[] draws(List<Contender> contenders) {
        var sources = contenders.stream().map(Source::of).toArray(Source[]::new);
        boolean[] hopeless = hopeless(sources);
        double[] wins = new double[sources.length];
        for (int draw = 0; draw < DRAWS; draw++) {
            int best = -1;
            double most = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < sources.length; i++) {
                if (!hopeless[i]) {
                    double worth = sources[i].worth(draw);
                    if (worth > most) {
                        most = worth;
                        best = i;
                    }
                }
            }
            wins[best] += 1.0 / DRAWS;
        }
        return wins;
    }

    /** Those that at their best are worth less than another at its worst: they need not be drawn to lose. */
    private static boolean[] hopeless(Source[] sources) {
        double sure = Double.NEGATIVE_INFINITY;
        for (var source : sources) {
            sure = Math.max(sure, source.at(QUANTILES[0]));
        }
        boolean[] hopeless = new boolean[sources.length];
        for (int i = 0; i < sources.length; i++) {
            hopeless[i] = sources[i].at(QUANTILES[MASK]) < sure;
        }
        return hopeless;
    }

    private record Source(Contender contender, long ofGroup, long ofItself) {

        static Source of(Contender contender) {
            return new Source(
                    contender, Draw.hash("group/" + contender.group()), Draw.hash("action/" + contender.id()));
        }

        double worth(int draw) {
            var doubt = contender.doubt();
            return contender.worth(contender.logOdds()
                    + doubt.shared() * QUANTILES[shuffled(ofGroup, draw)]
                    + doubt.own() * QUANTILES[shuffled(ofItself, draw)]);
        }

        /** With both doubts as far to one side as they are ever drawn. */
        double at(double quantile) {
            var doubt = contender.doubt();
            return contender.worth(contender.logOdds() + (doubt.shared() + doubt.own()) * quantile);
        }
    }

    /** A permutation of the draws: odd factors and shifted exclusive-ors lose nothing modulo a power of two. */
    private static int shuffled(long key, int draw) {
        int x = draw;
        for (int round = 0; round < 3; round++) {
            int bits = (int) (key >>> (16 * round));
            x = (x * ((bits << 1) | 1) + (bits >>> 7)) & MASK;
            x ^= x >>> 3;
        }
        return x;
    }

    private static double[] quantiles() {
        double[] quantiles = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            double level = (2 * i + 1.0) / DRAWS - 1;
            quantiles[i] = Math.signum(level) * Gaussian.reach(Math.abs(level));
        }
        return quantiles;
    }
}
