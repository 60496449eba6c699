package leme.models.propensity;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * How well propensities are told, on interactions that the model did not see.
 *
 * @param interactions how many
 * @param discrimination probability that an accepted one scores above a rejected one (AUC), 0.5 is chance
 * @param calibrationError expected calibration error over ten bins (ECE), 0 is perfect
 */
public record PropensityReport(int interactions, double discrimination, double calibrationError) {

    private static final int BINS = 10;

    private record Scored(double probability, boolean accepted) {}

    /** Measures a model. */
    public static PropensityReport of(Propensities model, List<Interaction> unseen) {
        List<Scored> scored = unseen.stream()
                .map(row -> new Scored(
                        model.score(row.action(), row.group(), row.prior(), row.profile())
                                .probability(),
                        row.accepted()))
                .sorted(Comparator.comparingDouble(Scored::probability))
                .toList();
        return new PropensityReport(scored.size(), discrimination(scored), calibrationError(scored));
    }

    /** For a model file. */
    public TreeMap<String, Double> metrics() {
        var metrics = new TreeMap<String, Double>();
        metrics.put("discrimination", discrimination);
        metrics.put("calibrationError", calibrationError);
        metrics.put("interactions", (double) interactions);
        return metrics;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%d interactions, AUC %.3f, ECE %.3f", interactions, discrimination, calibrationError);
    }

    private static double discrimination(List<Scored> ascending) {
        double rejected = 0;
        double above = 0;
        for (Scored each : ascending) {
            above += each.accepted() ? rejected : 0;
            rejected += each.accepted() ? 0 : 1;
        }
        double pairs = rejected * (ascending.size() - rejected);
        return pairs == 0 ? 0.5 : above / pairs;
    }

    private static double calibrationError(List<Scored> scored) {
        double[] gap = new double[BINS];
        for (Scored each : scored) {
            gap[Math.min(BINS - 1, (int) (each.probability() * BINS))] +=
                    each.probability() - (each.accepted() ? 1 : 0);
        }
        double sum = 0;
        for (double each : gap) {
            sum += Math.abs(each);
        }
        return scored.isEmpty() ? 0 : sum / scored.size();
    }
}
