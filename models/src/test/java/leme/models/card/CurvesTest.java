package leme.models.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import leme.models.artefact.Card.Bin;
import leme.models.artefact.Card.Point;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CurvesTest {

    private static final Offset<Double> CLOSELY = Offset.offset(1e-12);

    @Test
    void discriminationCountsPairsTiesHalf() {
        var rows =
                List.of(new Scored(0.9, true), new Scored(0.5, true), new Scored(0.5, false), new Scored(0.1, false));
        assertThat(new Curves(rows).discrimination()).isCloseTo((1 + 1 + 0.5 + 1) / 4, CLOSELY);
    }

    @Test
    void discriminationIsTheAreaUnderTheCurve() {
        var curves = new Curves(honest(90));
        double area = 0;
        List<Point> roc = curves.roc();
        for (int i = 1; i < roc.size(); i++) {
            area += (roc.get(i).x() - roc.get(i - 1).x())
                    * (roc.get(i).y() + roc.get(i - 1).y())
                    / 2;
        }
        assertThat(curves.discrimination()).isCloseTo(area, Offset.offset(1e-9));
    }

    @Test
    void honestProbabilitiesHaveHardlyAnyCalibrationError() {
        assertThat(new Curves(honest(40_000)).calibrationError(10)).isLessThan(0.015);
    }

    @Test
    void everyRowIsInABin() {
        assertThat(new Curves(honest(1_003))
                        .reliability(10).stream().mapToInt(Bin::rows).sum())
                .isEqualTo(1_003);
    }

    @Test
    void noCurveDependsOnTheOrderOfTheRows() {
        var rows = new ArrayList<>(honest(300).stream()
                .map(row -> new Scored(Math.round(row.said() * 10) / 10.0, row.came()))
                .toList());
        var before = new Curves(rows);
        Collections.shuffle(rows, new Random(1));
        var after = new Curves(rows);
        assertThat(after.roc()).isEqualTo(before.roc());
        assertThat(after.riskCoverage()).isEqualTo(before.riskCoverage());
        assertThat(after.precisionRecall()).isEqualTo(before.precisionRecall());
    }

    @Test
    void riskIsTheShareOfMistakesWhenAllIsAnswered() {
        var rows = List.of(new Scored(0.9, true), new Scored(0.8, true), new Scored(0.3, false), new Scored(0.2, true));
        assertThat(new Curves(rows).riskCoverage().getLast()).isEqualTo(new Point(1, 0.25));
        assertThat(new Curves(rows).riskCoverage().getFirst()).isEqualTo(new Point(0.25, 0));
    }

    @Test
    void withoutRowsThereIsNothingToDraw() {
        var nothing = new Curves(List.of());
        assertThat(nothing.roc()).isEmpty();
        assertThat(nothing.reliability(10)).isEmpty();
        assertThat(nothing.riskCoverage()).isEmpty();
        assertThat(nothing.discrimination()).isEqualTo(0.5);
    }

    private static List<Scored> honest(int rows) {
        var random = new SplittableRandom(2);
        var scored = new ArrayList<Scored>();
        for (int i = 0; i < rows; i++) {
            double said = random.nextDouble();
            scored.add(new Scored(said, random.nextDouble() < said));
        }
        return scored;
    }
}
