package leme.models.propensity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import leme.models.artefact.Card;
import leme.models.card.Curves;
import leme.models.card.Scored;

/**
 * How well propensities are told, on interactions that the model did not see.
 *
 * @param interactions how many
 * @param accepted how many of them were accepted
 * @param form of the model
 * @param logLoss mean negative log-likelihood, in nats; lower is better
 * @param baseline the same of somebody who always says the mean of these very rows
 * @param discrimination probability that an accepted one scores above a rejected one (AUC), 0.5 is chance
 * @param calibrationError expected calibration error over ten bins of equal rows (ECE), 0 is perfect
 * @param contest forms that were tried, on rows that neither they nor this report saw
 */
public record PropensityReport(
        int interactions,
        int accepted,
        String form,
        double logLoss,
        double baseline,
        double discrimination,
        double calibrationError,
        List<Card.Contestant> contest) {

    static final int BINS = 10;

    public PropensityReport {
        contest = List.copyOf(contest);
    }

    /** Measures a model. */
    public static PropensityReport of(PropensityModel model, List<Interaction> unseen) {
        return of(curves(model, unseen), model.form(), List.of());
    }

    static PropensityReport of(Curves curves, String form, List<Card.Contestant> contest) {
        int accepted = (int) curves.rows().stream().filter(Scored::came).count();
        double share = (double) accepted / Math.max(1, curves.rows().size());
        var always = new Curves(
                curves.rows().stream().map(row -> new Scored(share, row.came())).toList());
        return new PropensityReport(
                curves.rows().size(),
                accepted,
                form,
                curves.logLoss(),
                always.logLoss(),
                curves.discrimination(),
                curves.calibrationError(BINS),
                contest);
    }

    /** What a model says of rows, and what came of them. */
    public static Curves curves(Propensities model, List<Interaction> rows) {
        return new Curves(rows.stream()
                .map(row -> new Scored(
                        model.score(row.action(), row.group(), row.prior(), row.profile())
                                .probability(),
                        row.accepted()))
                .toList());
    }

    /** What a model card draws of it. */
    static Card card(Curves curves, String measuredOn, List<Card.Contestant> contest) {
        return new Card(
                "",
                "",
                "",
                measuredOn,
                curves.reliability(BINS),
                List.of(),
                curves.roc(),
                curves.precisionRecall(),
                List.of(),
                List.of(),
                List.of(),
                contest);
    }

    /** For a model file. */
    public TreeMap<String, Double> metrics() {
        var metrics = new TreeMap<String, Double>();
        metrics.put("discrimination", discrimination);
        metrics.put("calibrationError", calibrationError);
        metrics.put("logLoss", logLoss);
        metrics.put("logLossBaseline", baseline);
        metrics.put("interactions", (double) interactions);
        return metrics;
    }

    /** The report, line by line, ready to print. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(String.format(Locale.ROOT, "measured on      %d interactions, %d accepted", interactions, accepted));
        lines.add("form             " + form);
        lines.add(
                String.format(Locale.ROOT, "log-loss         %.4f (always saying the mean: %.4f)", logLoss, baseline));
        lines.add(String.format(Locale.ROOT, "discrimination   AUC %.3f", discrimination));
        lines.add(String.format(Locale.ROOT, "calibration      ECE %.3f", calibrationError));
        if (!contest.isEmpty()) {
            lines.add(String.format(Locale.ROOT, "%-10s %-10s %9s %7s", "contest", "calibrated", "log-loss", "ECE"));
            contest.forEach(each -> lines.add(String.format(
                    Locale.ROOT,
                    "%-10s %-10s %9.4f %7.4f%s",
                    each.form(),
                    each.calibration(),
                    each.logLoss(),
                    each.calibrationError(),
                    each.chosen() ? "  <- chosen" : "")));
        }
        return lines;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d interactions, %s, log-loss %.4f, AUC %.3f, ECE %.3f",
                interactions,
                form,
                logLoss,
                discrimination,
                calibrationError);
    }
}
