package leme.models.propensity;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import leme.models.artefact.Artefact;
import leme.models.artefact.Header;
import leme.models.artefact.ModelFile;
import leme.models.artefact.RefusedModel;
import smile.classification.LogisticRegression;
import smile.classification.SparseLogisticRegression;
import smile.data.SampleInstance;
import smile.data.SparseDataset;
import smile.util.SparseArray;

/**
 * Fits a {@link PropensityModel} with Smile.
 *
 * <p>Columns of the regression: the prior's log-odds, the centred terms, and the centred terms once more per group. Each
 * group's share is pulled towards zero, so that a group with few rows behaves like all others.
 *
 * @param shrinkage penalty on squared weights, above 0
 * @param evidence how many times its own information an action's offset must outweigh to reach half its size; above 0
 * @param seed recorded with the model
 */
public record PropensityTraining(double shrinkage, double evidence, long seed) {

    private static final int NEWTON_STEPS = 5;

    /** What works for some thousands of rows. */
    public static PropensityTraining standard(long seed) {
        return new PropensityTraining(2, 20, seed);
    }

    /**
     * Measures on the last fifth of the rows after fitting the others, then fits all.
     *
     * @param rows oldest first
     */
    public Trained train(List<Interaction> rows, String data) throws RefusedModel {
        int seen = rows.size() * 4 / 5;
        Artefact trial = ModelFile.read("trial", fit(rows.subList(0, seen), data, Map.of()));
        PropensityReport report = PropensityReport.of(PropensityModel.of(trial), rows.subList(seen, rows.size()));
        return new Trained(fit(rows, data, report.metrics()), report);
    }

    /** The bytes of a model file, and what the model reached on rows later than those it was fitted on. */
    public record Trained(byte[] file, PropensityReport report) {}

    /** The bytes of a model file. */
    public byte[] fit(List<Interaction> rows, String data, Map<String, Double> metrics) {
        Fit fit = new Fit(rows);
        var names = new TreeMap<String, List<String>>();
        names.put("terms", Terms.NAMES);
        names.put("groups", fit.groups);
        names.put("actions", List.copyOf(fit.offsets.keySet()));
        var settings =
                new TreeMap<>(Map.of("shrinkage", shrinkage, "evidence", evidence, "rows", (double) rows.size()));
        var blocks = new TreeMap<String, float[]>();
        int terms = Terms.COUNT;
        blocks.put("base", new float[] {(float) fit.weights[fit.weights.length - 1], (float) fit.weights[0]});
        blocks.put("means", floats(fit.means));
        blocks.put("shared", floats(Arrays.copyOfRange(fit.weights, 1, 1 + terms)));
        blocks.put("groups", floats(Arrays.copyOfRange(fit.weights, 1 + terms, fit.weights.length - 1)));
        blocks.put(
                "offsets",
                floats(fit.offsets.values().stream().mapToDouble(d -> d).toArray()));
        var header = new Header(
                PropensityModel.KIND,
                PropensityModel.SCHEMA,
                "und",
                names,
                settings,
                new TreeMap<>(),
                new TreeMap<>(metrics),
                data,
                seed,
                List.of());
        return ModelFile.bytes(header, blocks);
    }

    private final class Fit {

        private final List<String> groups;
        private final double[] means;
        private final double[] weights;
        private final TreeMap<String, Double> offsets = new TreeMap<>();

        private Fit(List<Interaction> rows) {
            groups = rows.stream().map(Interaction::group).distinct().sorted().toList();
            double[][] terms = rows.stream().map(row -> Terms.of(row.profile())).toArray(double[][]::new);
            means = IntStream.range(0, Terms.COUNT)
                    .mapToDouble(i -> Arrays.stream(terms)
                            .mapToDouble(t -> t[i])
                            .average()
                            .orElse(0))
                    .toArray();
            var samples = new ArrayList<SampleInstance<SparseArray, Integer>>(rows.size());
            for (int r = 0; r < terms.length; r++) {
                samples.add(new SampleInstance<>(
                        columns(rows.get(r), terms[r]), rows.get(r).accepted() ? 1 : 0));
            }
            int width = 1 + Terms.COUNT * (1 + groups.size());
            weights = SparseLogisticRegression.binomial(
                            new SparseDataset<>(samples, width), new LogisticRegression.Options(shrinkage, 1E-5, 500))
                    .coefficients();
            offsets(rows, samples);
        }

        private SparseArray columns(Interaction row, double[] terms) {
            var columns = new SparseArray(1 + 2 * Terms.COUNT);
            columns.append(0, StrictMath.log(row.prior() / (1 - row.prior())));
            int own = 1 + Terms.COUNT * (1 + groups.indexOf(row.group()));
            for (int i = 0; i < terms.length; i++) {
                columns.append(1 + i, terms[i] - means[i]);
            }
            for (int i = 0; i < terms.length; i++) {
                columns.append(own + i, terms[i] - means[i]);
            }
            return columns;
        }

        /** Newton's method on each action's own intercept, pulled towards zero. */
        private void offsets(List<Interaction> rows, List<SampleInstance<SparseArray, Integer>> samples) {
            double[] logOdds =
                    samples.stream().mapToDouble(sample -> logOdds(sample.x())).toArray();
            Map<String, List<Integer>> byAction = IntStream.range(0, rows.size())
                    .boxed()
                    .collect(groupingBy(r -> rows.get(r).action()));
            byAction.forEach((action, own) -> offsets.put(action, offset(own, rows, logOdds)));
        }

        private double offset(List<Integer> own, List<Interaction> rows, double[] logOdds) {
            double offset = 0;
            for (int step = 0; step < NEWTON_STEPS; step++) {
                double surplus = -evidence * offset;
                double information = evidence;
                for (int r : own) {
                    double probability = 1 / (1 + StrictMath.exp(-logOdds[r] - offset));
                    surplus += (rows.get(r).accepted() ? 1 : 0) - probability;
                    information += probability * (1 - probability);
                }
                offset += surplus / information;
            }
            return offset;
        }

        private double logOdds(SparseArray columns) {
            double sum = weights[weights.length - 1];
            for (SparseArray.Entry entry : columns) {
                sum += weights[entry.index()] * entry.value();
            }
            return sum;
        }
    }

    private static float[] floats(double[] numbers) {
        float[] narrow = new float[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            narrow[i] = (float) numbers[i];
        }
        return narrow;
    }
}
