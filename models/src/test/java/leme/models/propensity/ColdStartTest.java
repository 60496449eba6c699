package leme.models.propensity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ColdStartTest {

    private static final Profile ANYBODY = new Profile(1, 1, 1, false, "SMS", 9, false, 0, 0, 0, false);
    private static final Offset<Double> CLOSELY = Offset.offset(1e-9);

    @Test
    void anActionOfAGroupNeverSeenHasItsPriorMovedByHowFarPriorsWereOff() {
        assertThat(ColdStart.of(rows("one", 40, 0.2, 100)).rate("new", "elsewhere", 0.07))
                .isCloseTo(0.07, Offset.offset(0.01));
        assertThat(ColdStart.of(rows("one", 40, 0.5, 100)).rate("new", "elsewhere", 0.07))
                .isBetween(0.15, 0.3);
    }

    @Test
    void anActionNeverSeenHasWhatItsGroupTaught() {
        var rates = ColdStart.of(rows("one", 40, 0.5, 100));
        assertThat(rates.rate("new", "one", 0.2)).isCloseTo(0.5, Offset.offset(0.03));
        assertThat(rates.rate("new", "one", 0.4)).isGreaterThan(rates.rate("new", "one", 0.2));
    }

    @Test
    void theFormulaIsTheOneThatIsDocumented() {
        var rates = new ColdStart(30, 0, Map.of("g", 0.0), Map.of("a", new ColdStart.Evidence(70, 35)));
        assertThat(rates.rate("a", "g", 0.2)).isCloseTo((30 * 0.2 + 35) / (30 + 70), CLOSELY);
    }

    @Test
    void evidenceOutweighsExpectationAsItGrows() {
        double before = 0.2;
        for (int seen : new int[] {10, 100, 1_000, 10_000}) {
            var rates = new ColdStart(50, 0, Map.of(), Map.of("a", new ColdStart.Evidence(seen, 0.6 * seen)));
            double rate = rates.rate("a", "g", 0.2);
            assertThat(rate).isBetween(before, 0.6);
            before = rate;
        }
        assertThat(before).isCloseTo(0.6, Offset.offset(0.01));
    }

    @Test
    void groupsWhoseActionsAreAlikeShrinkMore() {
        assertThat(ColdStart.of(spread(0)).strength())
                .isGreaterThan(4 * ColdStart.of(spread(0.2)).strength());
    }

    @Test
    void shrunkenRatesAreNearerTheTruthThanCounts() {
        var random = new SplittableRandom(9);
        double ofCounts = 0;
        double ofRates = 0;
        var rows = new ArrayList<Interaction>();
        double[] truth = new double[200];
        double[] counted = new double[truth.length];
        for (int a = 0; a < truth.length; a++) {
            truth[a] = 0.15 + 0.1 * random.nextDouble();
            var own = drawn("a" + a, "one", truth[a], 12, random);
            counted[a] = own.stream().filter(Interaction::accepted).count() / 12.0;
            rows.addAll(own);
        }
        var rates = ColdStart.of(rows);
        for (int a = 0; a < truth.length; a++) {
            ofCounts += Math.abs(counted[a] - truth[a]);
            ofRates += Math.abs(rates.rate("a" + a, "one", 0.2) - truth[a]);
        }
        assertThat(ofRates).isLessThan(ofCounts / 2);
    }

    @Test
    void withoutRowsTheCatalogueIsAllThereIs() {
        assertThat(ColdStart.of(List.of()).rate("a", "g", 0.3)).isCloseTo(0.3, CLOSELY);
    }

    private static List<Interaction> spread(double far) {
        var random = new SplittableRandom(5);
        var rows = new ArrayList<Interaction>();
        for (int a = 0; a < 40; a++) {
            rows.addAll(drawn("a" + a, "one", 0.3 + (a % 2 == 0 ? far : -far), 80, random));
        }
        return rows;
    }

    private static List<Interaction> rows(String group, int actions, double rate, int each) {
        var random = new SplittableRandom(6);
        var rows = new ArrayList<Interaction>();
        for (int a = 0; a < actions; a++) {
            rows.addAll(drawn("a" + a, group, rate, each, random));
        }
        return rows;
    }

    private static List<Interaction> drawn(
            String action, String group, double rate, int rows, SplittableRandom random) {
        var drawn = new ArrayList<Interaction>();
        for (int i = 0; i < rows; i++) {
            drawn.add(new Interaction(action, group, 0.2, ANYBODY, random.nextDouble() < rate));
        }
        return drawn;
    }
}
