package leme.models.propensity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import leme.models.artefact.Card;
import leme.models.artefact.Header;
import leme.models.artefact.ModelFile;
import leme.models.artefact.RefusedModel;
import leme.models.card.Curves;
import leme.models.drift.Reference;
import leme.models.drift.ReferenceBlocks;

/**
 * Trains a {@link PropensityModel} on logged interactions, oldest first.
 *
 * <p>The first three fifths fit every form; the fourth chooses form and calibration ({@link Contest}); the last, which
 * nothing has seen, is reported on. The chosen form is then fitted on all rows, under the calibration chosen.
 *
 * @param logistic how weights are fitted
 * @param trees how trees are grown
 * @param forms that take part, simplest first
 * @param seed recorded with the model; nothing in the training is random
 */
public record PropensityTraining(LogisticFit logistic, TreeFit trees, List<String> forms, long seed) {

    /** Every form, simplest first. */
    public static final List<String> FORMS = List.of("rates", "logistic", "trees");

    /** Rows below which a fifth of them would say nothing. */
    public static final int FEWEST = 200;

    /** What works for some thousands of rows. */
    public static PropensityTraining standard(long seed) {
        return new PropensityTraining(LogisticFit.standard(), TreeFit.standard(), FORMS, seed);
    }

    /** Only these forms take part, simplest first. */
    public PropensityTraining among(List<String> some) {
        return new PropensityTraining(logistic, trees, List.copyOf(some), seed);
    }

    /** Told how far it has come. */
    public interface Progress {
        void step(String what, int done, int of);
    }

    /** The bytes of a model file, what the model reached on rows later than those that it and its form saw, and how. */
    public record Trained(byte[] file, PropensityReport report, Card card) {}

    /**
     * Trains.
     *
     * @param rows oldest first, at least {@link #FEWEST}
     * @param data SHA-256 of the rows
     */
    public Trained train(List<Interaction> rows, String data, Progress progress) throws RefusedModel {
        requireEnough(rows);
        int fitted = rows.size() * 3 / 5;
        int judged = rows.size() * 4 / 5;
        List<Contest.Entrant> entrants = entrants(rows.subList(0, fitted), progress);
        Contest.Outcome outcome = new Contest(rows.subList(fitted, judged)).among(entrants);
        Curves unseen = PropensityReport.curves(
                outcome.winner().calibrated(outcome.calibrator()), rows.subList(judged, rows.size()));
        String form = outcome.winner().form().name();
        PropensityReport report = PropensityReport.of(unseen, form, outcome.contestants());
        var references = ProfileMeasures.references(rows, unseen);
        byte[] file = fit(form, outcome.calibrator(), rows, data, report.metrics(), references);
        progress.step("final model", 1, 1);
        var card = PropensityReport.card(unseen, "last fifth of " + rows.size() + " interactions", report.contest());
        return new Trained(file, report, card);
    }

    private static void requireEnough(List<Interaction> rows) {
        long accepted = rows.stream().filter(Interaction::accepted).count();
        if (rows.size() < FEWEST || accepted == 0 || accepted == rows.size()) {
            throw new IllegalArgumentException("`" + rows.size() + "` interactions with `" + accepted
                    + "` acceptances teach nothing. Maybe wait until there are " + FEWEST
                    + " with both outcomes; the priors of the catalogue serve until then.");
        }
    }

    private List<Contest.Entrant> entrants(List<Interaction> rows, Progress progress) {
        var rates = ColdStart.of(rows);
        var entrants = new ArrayList<Contest.Entrant>();
        for (String form : forms) {
            entrants.add(new Contest.Entrant(rates, form(form, rows, rates)));
            progress.step("form", entrants.size(), forms.size());
        }
        return entrants;
    }

    private Form form(String name, List<Interaction> rows, ColdStart rates) {
        return switch (name) {
            case "logistic" -> logistic.fit(rows, rates);
            case "trees" -> trees.fit(rows, rates);
            default -> new Form.Rates();
        };
    }

    private byte[] fit(
            String form,
            Calibrator calibrator,
            List<Interaction> rows,
            String data,
            Map<String, Double> metrics,
            List<Reference> references) {
        var rates = ColdStart.of(rows);
        var file = PropensityFile.of(rates, form(form, rows, rates), calibrator);
        ReferenceBlocks.into(file.names(), file.blocks(), references);
        var settings = new TreeMap<String, Double>();
        settings.put("rows", (double) rows.size());
        settings.put("shrinkage", logistic.shrinkage());
        settings.put("trees", (double) trees.trees());
        settings.put("treeDepth", (double) trees.depth());
        settings.put("treeLeaves", (double) trees.leaves());
        settings.put("treeRate", trees.rate());
        var header = new Header(
                PropensityModel.KIND,
                PropensityModel.SCHEMA,
                "und",
                file.names(),
                settings,
                new TreeMap<>(),
                new TreeMap<>(metrics),
                data,
                seed,
                List.of());
        return ModelFile.bytes(header, file.blocks());
    }

    /**
     * The bytes of a model of one form, uncalibrated, without asking whether it is the best.
     *
     * @param form {@code rates}, {@code logistic} or {@code trees}
     */
    public byte[] only(String form, List<Interaction> rows) {
        return fit(form, new Calibrator.AsIs(), rows, "", Map.of(), List.of());
    }
}
