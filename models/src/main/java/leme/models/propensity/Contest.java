package leme.models.propensity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import leme.models.artefact.Card;
import leme.models.card.Curves;
import leme.models.card.Scored;

/**
 * Chooses a form and its calibration by what they say of rows that the forms did not see.
 *
 * <p>Each calibration of each form is fitted on one half of these rows and judged on the other, both ways. Those whose
 * log-loss is within one standard error of the lowest (of the difference, row by row) are tied with it; of these the
 * simplest form wins, in its best calibration: what cannot be told apart need not be complicated.
 *
 * @param judged rows that no form saw, oldest first
 */
record Contest(List<Interaction> judged) {

    /** A form that takes part, with what it is made of. */
    record Entrant(ColdStart rates, Form form) {

        PropensityModel calibrated(Calibrator calibrator) {
            return new PropensityModel(rates, form, calibrator, "unsaved", List.of());
        }
    }

    /** What came of it. */
    record Outcome(Entrant winner, Calibrator calibrator, List<Card.Contestant> contestants) {}

    private interface Fit {
        Calibrator of(double[] raw, boolean[] accepted);
    }

    private record Trial(
            Entrant entrant, String calibration, Fit fit, double[] raw, List<Scored> judged, Curves curves) {

        double calibrationError() {
            return curves.calibrationError(PropensityReport.BINS);
        }
    }

    /** Holds the contest; entrants come simplest first. */
    Outcome among(List<Entrant> entrants) {
        var trials = new ArrayList<Trial>();
        for (Entrant entrant : entrants) {
            PropensityModel raw = entrant.calibrated(new Calibrator.AsIs());
            double[] logOdds = judged.stream().mapToDouble(raw::raw).toArray();
            trials.add(trial(entrant, "as-is", (_, _) -> new Calibrator.AsIs(), logOdds));
            trials.add(trial(entrant, "platt", Calibrator::platt, logOdds));
            trials.add(trial(entrant, "isotonic", Calibrator::isotonic, logOdds));
        }
        Trial best = trials.stream()
                .min(Comparator.comparingDouble(trial -> trial.curves().logLoss()))
                .orElseThrow();
        List<Trial> tied = trials.stream().filter(trial -> tied(trial, best)).toList();
        Form simplest = tied.getFirst().entrant().form();
        Trial chosen = tied.stream()
                .filter(trial -> trial.entrant().form() == simplest)
                .min(Comparator.comparingDouble(Trial::calibrationError))
                .orElse(best);
        Calibrator calibrator = chosen.fit().of(chosen.raw(), accepted(0, 1));
        return new Outcome(chosen.entrant(), calibrator, contestants(trials, chosen));
    }

    private Trial trial(Entrant entrant, String name, Fit fit, double[] raw) {
        var said = new Scored[raw.length];
        for (int half = 0; half < 2; half++) {
            Calibrator calibrator = fit.of(every(raw, 1 - half), accepted(1 - half, 2));
            for (int i = half; i < raw.length; i += 2) {
                double probability = 1 / (1 + StrictMath.exp(-calibrator.logOdds(raw[i])));
                said[i] = new Scored(probability, judged.get(i).accepted());
            }
        }
        return new Trial(entrant, name, fit, raw, List.of(said), new Curves(List.of(said)));
    }

    /** Whether a trial's loss exceeds the best one's by no more than chance. */
    private static boolean tied(Trial trial, Trial best) {
        int n = trial.judged().size();
        double[] more = IntStream.range(0, n)
                .mapToDouble(i -> Curves.loss(trial.judged().get(i))
                        - Curves.loss(best.judged().get(i)))
                .toArray();
        double mean = Arrays.stream(more).average().orElse(0);
        double variance =
                Arrays.stream(more).map(each -> (each - mean) * (each - mean)).sum() / Math.max(1, n - 1);
        return mean <= StrictMath.sqrt(variance / Math.max(1, n));
    }

    private static double[] every(double[] raw, int half) {
        return IntStream.range(0, raw.length)
                .filter(i -> i % 2 == half)
                .mapToDouble(i -> raw[i])
                .toArray();
    }

    private boolean[] accepted(int first, int step) {
        var outcomes = new ArrayList<Boolean>();
        for (int i = first; i < judged.size(); i += step) {
            outcomes.add(judged.get(i).accepted());
        }
        boolean[] accepted = new boolean[outcomes.size()];
        for (int i = 0; i < accepted.length; i++) {
            accepted[i] = outcomes.get(i);
        }
        return accepted;
    }

    private static List<Card.Contestant> contestants(List<Trial> trials, Trial chosen) {
        return trials.stream()
                .map(trial -> new Card.Contestant(
                        trial.entrant().form().name(),
                        trial.calibration(),
                        trial.curves().logLoss(),
                        trial.calibrationError(),
                        trial == chosen))
                .toList();
    }
}
