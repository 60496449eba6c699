package leme.models.statistic;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Percentile intervals by drawing the units again, with replacement: B. Efron, "Bootstrap methods: another look at the
 * jackknife", Annals of Statistics 1979. All estimates see the same draws, so that differences are paired.
 *
 * @param resamples how often, e.g. 1,000
 * @param level confidence, in (0, 1)
 */
public record Bootstrap(int resamples, double level, long seed) {

    private static final RandomGeneratorFactory<RandomGenerator> GENERATOR =
            RandomGeneratorFactory.of("L64X128MixRandom");

    public Bootstrap {
        if (resamples < 2 || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException("`" + resamples + "` resamples at level `" + level + "`");
        }
    }

    /** A thousand resamples at 95 %. */
    public static Bootstrap standard(long seed) {
        return new Bootstrap(1000, 0.95, seed);
    }

    /** Resamples estimates over the same units. */
    public Replicates of(List<Terms> estimates) {
        int units = estimates.getFirst().units();
        int columns = estimates.size();
        double[] table = table(estimates, units);
        RandomGenerator random = GENERATOR.create(seed);
        double[][] values = new double[columns][resamples];
        double[] sums = new double[2 * columns];
        for (int r = 0; r < resamples; r++) {
            Arrays.fill(sums, 0);
            for (int draw = 0; draw < units; draw++) {
                int from = random.nextInt(units) * sums.length;
                for (int c = 0; c < sums.length; c++) {
                    sums[c] += table[from + c];
                }
            }
            for (int c = 0; c < columns; c++) {
                values[c][r] = Terms.ratio(sums[2 * c], sums[2 * c + 1]);
            }
        }
        return new Replicates(values, level);
    }

    /** Unit by unit, so that a draw touches one line of the cache. */
    private static double[] table(List<Terms> estimates, int units) {
        int width = 2 * estimates.size();
        double[] table = new double[units * width];
        for (int c = 0; c < estimates.size(); c++) {
            Terms terms = estimates.get(c);
            for (int i = 0; i < units; i++) {
                table[i * width + 2 * c] = terms.numerators()[i];
                table[i * width + 2 * c + 1] = terms.denominators()[i];
            }
        }
        return table;
    }
}
