package leme.models.card;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import leme.models.artefact.Card.Bin;
import leme.models.artefact.Card.Point;

/**
 * What probabilities and outcomes show together. Rows given the same probability are never told apart, so that no curve
 * depends on the order of the rows.
 *
 * @param rows surest first
 */
public record Curves(List<Scored> rows) {

    private static final int MOST_POINTS = 120;
    private static final double SUREST = 1e-15;

    public Curves {
        rows = rows.stream()
                .sorted(Comparator.comparingDouble(Scored::said).reversed())
                .toList();
    }

    /** Rows so far, those that came true among them, at each place where the probability changes. */
    private record Step(int rows, int came) {}

    private List<Step> steps() {
        var steps = new ArrayList<Step>();
        int came = 0;
        for (int i = 0; i < rows.size(); i++) {
            came += rows.get(i).came() ? 1 : 0;
            boolean tied =
                    i + 1 < rows.size() && rows.get(i + 1).said() == rows.get(i).said();
            if (!tied) {
                steps.add(new Step(i + 1, came));
            }
        }
        return steps;
    }

    private int came() {
        return (int) rows.stream().filter(Scored::came).count();
    }

    /** Said against came, in so many bins of about equally many rows. */
    public List<Bin> reliability(int bins) {
        var drawn = new ArrayList<Bin>();
        for (int b = bins - 1; b >= 0; b--) {
            List<Scored> part = rows.subList(rows.size() * b / bins, rows.size() * (b + 1) / bins);
            if (!part.isEmpty()) {
                drawn.add(new Bin(
                        part.stream().mapToDouble(Scored::said).average().orElse(0),
                        (double) part.stream().filter(Scored::came).count() / part.size(),
                        part.size()));
            }
        }
        return drawn;
    }

    /** Share answered against the share that was wrong among them. */
    public List<Point> riskCoverage() {
        return thinned(steps().stream()
                .map(step -> new Point(
                        (double) step.rows() / rows.size(), (double) (step.rows() - step.came()) / step.rows()))
                .toList());
    }

    /** False positives against true positives; from (0, 0) to (1, 1). Empty where only one outcome occurred. */
    public List<Point> roc() {
        int came = came();
        int not = rows.size() - came;
        if (came == 0 || not == 0) {
            return List.of();
        }
        var points = new ArrayList<Point>(List.of(new Point(0, 0)));
        steps().forEach(step ->
                points.add(new Point((double) (step.rows() - step.came()) / not, (double) step.came() / came)));
        return thinned(points);
    }

    /** Recall against precision. Empty where nothing came true. */
    public List<Point> precisionRecall() {
        int came = came();
        return came == 0
                ? List.of()
                : thinned(steps().stream()
                        .map(step -> new Point((double) step.came() / came, (double) step.came() / step.rows()))
                        .toList());
    }

    /** Probability that one that came true was given more than one that did not (AUC); ties count half. */
    public double discrimination() {
        double not = rows.size() - came();
        double pairs = not * came();
        double above = 0;
        int rowsBefore = 0;
        int cameBefore = 0;
        for (Step step : steps()) {
            double came = step.came() - cameBefore;
            double failed = step.rows() - rowsBefore - came;
            above += came * (not - (rowsBefore - cameBefore) - failed / 2);
            rowsBefore = step.rows();
            cameBefore = step.came();
        }
        return pairs == 0 ? 0.5 : above / pairs;
    }

    /** Mean gap between said and came over bins of equal rows (ECE), 0 is perfect. */
    public double calibrationError(int bins) {
        return rows.isEmpty()
                ? 0
                : reliability(bins).stream()
                                .mapToDouble(bin -> Math.abs(bin.said() - bin.came()) * bin.rows())
                                .sum()
                        / rows.size();
    }

    /** Mean negative log-likelihood of what came, in nats. */
    public double logLoss() {
        return rows.stream().mapToDouble(Curves::loss).average().orElse(0);
    }

    /** Negative log-likelihood of one row. */
    public static double loss(Scored row) {
        double likely = row.came() ? row.said() : 1 - row.said();
        return -StrictMath.log(Math.max(likely, SUREST));
    }

    /** Not more points than a drawing can show; the first and the last stay. */
    private static List<Point> thinned(List<Point> points) {
        if (points.size() <= MOST_POINTS) {
            return points;
        }
        var fewer = new ArrayList<Point>();
        for (int i = 0; i < MOST_POINTS; i++) {
            fewer.add(points.get((int) ((long) i * (points.size() - 1) / (MOST_POINTS - 1))));
        }
        return fewer;
    }
}
