package leme.models.propensity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TreesTest {

    private static final List<Interaction> ROWS = new SyntheticInteractions(
                    List.of(
                            new SyntheticInteractions.Proposal("a", "one", 0.1),
                            new SyntheticInteractions.Proposal("b", "two", 0.4)),
                    3)
            .draw(2_000);
    private static final TreeFit FIT = new TreeFit(40, 6, 12, 0.1);
    private static final ColdStart RATES = ColdStart.of(ROWS);

    @Test
    void theyAnswerAsSmilesDo() {
        double[][] features =
                ROWS.stream().map(row -> TreeFit.features(row, RATES)).toArray(double[][]::new);
        int[] outcomes = ROWS.stream().mapToInt(row -> row.accepted() ? 1 : 0).toArray();
        var smile = FIT.smile(features, outcomes);
        Trees own = FIT.fit(features, outcomes);
        var random = new SplittableRandom(4);
        for (int i = 0; i < 3_000; i++) {
            double[] row = features[random.nextInt(features.length)].clone();
            int changed = random.nextInt(row.length);
            row[changed] = (float) (row[changed] + random.nextGaussian());
            assertThat(logOdds(own, row)).isCloseTo(TreeFit.logOdds(smile, row), Offset.offset(1e-5));
        }
    }

    @Test
    void whatTermsAddSumsToTheLogOdds() {
        Trees trees = FIT.fit(ROWS, RATES);
        double[] nothing = new double[Trees.FEATURES];
        double[] row = TreeFit.features(ROWS.getFirst(), RATES);
        double[] shares = new double[Trees.FEATURES];
        double whole = logOdds(trees, row, shares);
        double[] others = new double[Trees.FEATURES];
        double other = logOdds(trees, nothing, others);
        assertThat(whole - Arrays.stream(shares).sum())
                .isCloseTo(other - Arrays.stream(others).sum(), Offset.offset(1e-6));
    }

    @Test
    void treesThatNeverEndAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tree(new int[] {0, -1, -1}, new int[] {0, 0, 0}))
                .withMessageContaining("leads nowhere");
        assertThatIllegalArgumentException().isThrownBy(() -> tree(new int[] {0, 0, -1}, new int[] {2, 2, 0}));
        assertThatIllegalArgumentException().isThrownBy(() -> tree(new int[] {0, -1, -1}, new int[] {7, 0, 0}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tree(new int[] {Trees.FEATURES, -1, -1}, new int[] {2, 0, 0}));
    }

    private static Trees tree(int[] feature, int[] falseChild) {
        return new Trees(0, new int[] {0}, feature, new float[3], falseChild, new float[3]);
    }

    private static double logOdds(Trees trees, double[] row) {
        return logOdds(trees, row, new double[Trees.FEATURES]);
    }

    private static double logOdds(Trees trees, double[] row, double[] shares) {
        return trees.logOdds(row[Terms.COUNT], 0, "", Arrays.copyOf(row, Terms.COUNT), shares);
    }
}
