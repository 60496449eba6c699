package leme.models.experiment;

import java.util.stream.DoubleStream;
import leme.models.statistic.Moments;

/**
 * Outcomes less what was foreseeable from before the experiment: A. Deng, Y. Xu, R. Kohavi and T. Walker, "Improving the
 * sensitivity of online controlled experiments by utilizing pre-experiment data", WSDM 2013. Means of arms differ as
 * before, on average; noise is less by the squared correlation with the past.
 *
 * @param slope θ: covariance of outcome and history over the variance of history
 * @param centre mean of the history of all units
 * @param reduction share of the outcome's variance that is gone, 0 to 1
 */
public record Cuped(double slope, double centre, double reduction) {

    /**
     * Fits over the units of all arms together.
     *
     * @param outcomes one a unit
     * @param history the same quantity, or another known before assignment; one a unit
     */
    public static Cuped of(double[] outcomes, double[] history) {
        double outcome = DoubleStream.of(outcomes).average().orElse(0);
        double past = DoubleStream.of(history).average().orElse(0);
        double together = 0;
        double ofHistory = 0;
        double ofOutcome = 0;
        for (int i = 0; i < outcomes.length; i++) {
            together += (outcomes[i] - outcome) * (history[i] - past);
            ofHistory += (history[i] - past) * (history[i] - past);
            ofOutcome += (outcomes[i] - outcome) * (outcomes[i] - outcome);
        }
        boolean flat = ofHistory == 0 || ofOutcome == 0;
        return new Cuped(
                flat ? 0 : together / ofHistory, past, flat ? 0 : together * together / (ofHistory * ofOutcome));
    }

    /** What is left of an outcome. */
    public double adjusted(double outcome, double history) {
        return outcome - slope * (history - centre);
    }

    /** What is left of an arm's outcomes. */
    public Moments adjusted(double[] outcomes, double[] history) {
        double[] left = new double[outcomes.length];
        for (int i = 0; i < left.length; i++) {
            left[i] = adjusted(outcomes[i], history[i]);
        }
        return Moments.of(left);
    }
}
