package leme.models.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import leme.models.log.LogColumn;
import leme.models.offpolicy.Estimator;
import leme.models.offpolicy.Evidence;
import leme.models.offpolicy.Logged;
import leme.models.offpolicy.Occasion;
import leme.models.offpolicy.Policy;
import leme.models.policy.Contender.Kind;
import leme.models.propensity.Interactions;
import leme.models.statistic.Bootstrap;
import leme.models.statistic.Moments;
import leme.models.training.Progress;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Answers of two actions whose truth is known: the first is drawn, the other keeps its order below, and one that does best
 * in the first place leaves nobody interested in the second.
 */
class AnswersTest {

    /** Bait wins the first place; whoever stands below it gets nothing. */
    private static final List<String> ACTIONS = List.of("bait", "fair", "dull");

    private static final double[] FIRST = {0.30, 0.25, 0.05};
    private static final double[] SECOND = {0.28, 0.22, 0.04};
    private static final double[] CHANCES = {0.5, 0.3, 0.2};
    private static final int RUNS = 200;

    @TempDir
    Path folder;

    @Test
    void whatAWholeAnswerIsWorthIsEstimatedWithoutBiasAndItsIntervalHolds() {
        for (int action = 0; action < ACTIONS.size(); action++) {
            for (Estimator estimator : List.of(Estimator.IPS, Estimator.DOUBLY_ROBUST)) {
                double[] estimates = new double[RUNS];
                int held = 0;
                for (int run = 0; run < RUNS; run++) {
                    var terms = estimator.terms(evidence(Answers.whole(slots(900, run)), action));
                    estimates[run] = terms.value();
                    held += new Bootstrap(200, 0.95, run)
                                    .of(List.of(terms))
                                    .interval(0)
                                    .contains(truth(action))
                            ? 1
                            : 0;
                }
                var found = Moments.of(estimates);
                System.out.printf("%s of %s: coverage %.3f%n", estimator, ACTIONS.get(action), held / (double) RUNS);
                assertThat(found.mean()).isCloseTo(truth(action), Offset.offset(4 * found.standardError()));
                assertThat(held).isBetween((int) (0.9 * RUNS), (int) (0.99 * RUNS));
            }
        }
    }

    @Test
    void theFirstPlaceAloneWouldHaveChosenTheWrongOne() {
        var slots = slots(20_000, 3);
        var first = slots.stream().filter(slot -> slot.position() == 0).toList();

        assertThat(value(first, 0)).isGreaterThan(value(first, 1));
        assertThat(value(Answers.whole(slots), 0)).isLessThan(value(Answers.whole(slots), 1));
        assertThat(truth(0)).isLessThan(truth(1));
    }

    @Test
    void anExportOfWholeAnswersIsEvaluatedByThem() throws IOException {
        var file = export(slots(6_000, 9));
        var raw = new LogReader(null, null).read(file);
        assertThat(raw.rows()).hasSize(6_000);
        assertThat(raw.shown()).isEqualTo(12_000);

        var encoding = Encoding.of(raw);
        var report = PolicyEvaluation.run(
                PolicyEvaluation.Request.of(encoding.encode(raw), encoding, 7)
                        .learning(List.of(new MeanPerAction(), new RidgePerAction()))
                        .folds(2, 1),
                Progress.silent());

        assertThat(report.shown()).isEqualTo(12_000);
        assertThat(report.rows()).isEqualTo(report.decisions()).isEqualTo(6_000);
        assertThat(report.standing(Kind.BEST_SINGLE).value()).isCloseTo(truth(1), Offset.offset(0.05));
        assertThat(report.standing(Kind.BEST_SINGLE).bootstrap().contains(truth(1)))
                .isTrue();
        assertThat(report.difference(Kind.RANDOM, Kind.BEST_SINGLE).bootstrap().high())
                .as("any first, against fair first")
                .isNegative();
    }

    @Test
    void propensitiesAreTrainedOnWhatStoodFirstOnly() throws IOException {
        var file = export(slots(300, 2));

        assertThat(Interactions.read(file)).hasSize(300);
        assertThat(Files.readAllLines(file)).hasSize(601);
    }

    @Test
    void anExportOfBeforeIsReadAsItWas() throws IOException {
        var file = folder.resolve("before.csv");
        var header = LogColumn.header().stream()
                .filter(column -> !column.equals("rank"))
                .toList();
        Files.write(
                file,
                List.of(
                        String.join(",", header),
                        line(new RawLog.Row("d-1", List.of(), 0, "bait", 0.5, 1), header),
                        line(new RawLog.Row("d-2", List.of(), 0, "fair", 0.3, 0), header)));

        var raw = new LogReader(null, null).read(file);

        assertThat(raw.rows()).extracting(RawLog.Row::reward).containsExactly(1.0, 0.0);
        assertThat(raw.shown()).isEqualTo(2);
    }

    @Test
    void answersThatLostALineOrHaveItTwiceAreRefused() throws IOException {
        var slots = slots(3, 1);
        var lost = slots.subList(1, slots.size());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Answers.whole(lost))
                .withMessageContaining("`d-0`")
                .withMessageContaining("`0` actions of rank 1");
        var doubled = new ArrayList<>(slots);
        doubled.add(slots.getLast());
        var file = export(doubled);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LogReader(null, null).read(file))
                .withMessageContaining("all.csv")
                .withMessageContaining("`d-2`");
    }

    /** Exact: what is put first, then the better of the others by rank, which bait leaves nothing. */
    private static double truth(int first) {
        return FIRST[first] + (first == 0 ? 0 : SECOND[below(first)]);
    }

    /** The others keep their order. */
    private static int below(int first) {
        return first == 0 ? 1 : 0;
    }

    private static List<RawLog.Row> slots(int answers, long seed) {
        var random = new SplittableRandom(seed);
        var slots = new ArrayList<RawLog.Row>();
        for (int i = 0; i < answers; i++) {
            double drawn = random.nextDouble();
            int first = drawn < CHANCES[0] ? 0 : drawn < CHANCES[0] + CHANCES[1] ? 1 : 2;
            double rest = first == 0 ? 0 : SECOND[below(first)];
            slots.add(slot(i, 0, first, CHANCES[first], random.nextDouble() < FIRST[first]));
            slots.add(slot(i, 1, below(first), 1, random.nextDouble() < rest));
        }
        return slots;
    }

    private static RawLog.Row slot(int answer, int position, int action, double probability, boolean answered) {
        return new RawLog.Row("d-" + answer, List.of(), position, ACTIONS.get(action), probability, answered ? 1 : 0);
    }

    private static double value(List<RawLog.Row> rows, int action) {
        return Estimator.IPS.terms(evidence(rows, action)).value();
    }

    private static Evidence evidence(List<RawLog.Row> rows, int action) {
        var logged = rows.stream()
                .map(row -> new Logged(
                        row.decision(),
                        Occasion.of(),
                        ACTIONS.indexOf(row.action()),
                        row.selectionProbability(),
                        row.reward()))
                .toList();
        // A reward model that is wrong: the doubly robust one must stand it.
        return Evidence.of(logged, Policy.always(action, ACTIONS.size()), (_, _) -> 0.2);
    }

    private Path export(List<RawLog.Row> slots) throws IOException {
        var file = folder.resolve("all.csv");
        var header = LogColumn.header();
        var lines = slots.stream().map(slot -> line(slot, header)).collect(Collectors.toCollection(ArrayList::new));
        lines.addFirst(String.join(",", header));
        Files.write(file, lines);
        return file;
    }

    private static String line(RawLog.Row slot, List<String> header) {
        return Arrays.stream(LogColumn.values())
                .filter(column -> header.contains(column.column()))
                .map(column -> cell(column, slot))
                .collect(Collectors.joining(","));
    }

    private static String cell(LogColumn column, RawLog.Row slot) {
        return switch (column) {
            case DECISION -> slot.decision();
            case RANK -> String.valueOf(slot.position() + 1);
            case ACTION -> slot.action();
            case SELECTION_PROBABILITY -> String.valueOf(slot.selectionProbability());
            case REWARD -> String.valueOf(slot.reward());
            case OUTCOME -> String.valueOf(slot.reward() == 1);
            case PRIOR -> "0.1";
            case RESTRAINT, EXPERIMENTS -> "";
            case WEEKEND, OWNS_PRODUCT, ASKED, OPTED_OUT -> "false";
            case AT -> "2026-11-18T17:00:00Z";
            case GROUP, CHANNEL, BUNDLE_VERSION, RULES_VERSION, PROPENSITY_VERSION -> "x";
            case TENURE_MONTHS, MONTHLY_REVENUE, PRODUCTS_OWNED, HOUR, CONTACTS, REJECTIONS, ACCEPTANCES ->
                String.valueOf(Integer.parseInt(slot.decision().substring(2)) % 20);
        };
    }
}
