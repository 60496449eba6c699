package leme.models.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import leme.models.offpolicy.Caution;
import leme.models.offpolicy.Logged;
import leme.models.offpolicy.Simulator;
import leme.models.policy.Contender.Kind;
import leme.models.training.Progress;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyEvaluationTest {

    private static final List<Learner> QUICK = List.of(new Cautious(new RidgePerAction(), 1), new LogisticPerAction());

    @TempDir
    Path folder;

    @Test
    void aPolicyThatIsReallyBetterThanAllBaselinesIsRecommended() throws IOException {
        PolicyReport report = run(simulated(6000), 3);
        assertThat(report.recommendation().objections()).isEmpty();
        assertThat(report.difference(Kind.LEARNED, Kind.BEST_SINGLE).bootstrap().clears(0))
                .isTrue();
        // The best there is chooses the truly best action every time.
        double best = Simulator.value(occasion ->
                leme.models.offpolicy.Policy.greedy(Simulator::truth, 4).chances(occasion));
        assertThat(report.standing(Kind.LEARNED).bootstrap().low()).isLessThan(best);
        assertThat(report.standing(Kind.LEARNED).value()).isCloseTo(best, Offset.offset(0.04));
    }

    @Test
    void whereActionsDoNotDifferNothingIsRecommended() throws IOException {
        PolicyReport report = run(rows(4000, (x, action) -> 0.3, 1.0 / 3, List.of("a", "b", "c")), 3);
        assertThat(report.recommendation().promotes()).isFalse();
    }

    @Test
    void aHigherBarIsNotCleared() throws IOException {
        var raw = read(simulated(6000));
        var encoding = Encoding.of(raw);
        var request = PolicyEvaluation.Request.of(encoding.encode(raw), encoding, 7)
                .learning(QUICK)
                .folds(1, 1)
                .bar(0.5, Difference.Judge.BOOTSTRAP);
        assertThat(PolicyEvaluation.run(request, Progress.silent())
                        .recommendation()
                        .promotes())
                .isFalse();
    }

    @Test
    void whoeverCostsMoreThanTheyBringIsLeftAlone() throws IOException {
        // Writing brings .4 to those with x above 0 and nothing to others; it costs .2.
        String csv = rows(6000, (x, action) -> action == 1 && x > 0 ? 0.6 : 0.2, 0.5, List.of("nothing", "write"));
        RawLog raw = new LogReader(null, "nothing").read(Files.writeString(folder.resolve("log.csv"), csv));
        var encoding = Encoding.of(raw);
        PolicyReport report = PolicyEvaluation.run(
                PolicyEvaluation.Request.of(encoding.encode(raw).priced(1, 0.2), encoding, 7)
                        .learning(QUICK)
                        .folds(3, 1),
                Progress.silent());
        assertThat(report.standing(Kind.LEARNED).acting()).isBetween(0.4, 0.6);
        assertThat(report.standing(Kind.LEARNED).value()).isCloseTo(0.3, Offset.offset(0.03));
        assertThat(report.standing(Kind.NONE).value()).isCloseTo(0.2, Offset.offset(0.03));
        assertThat(report.recommendation().promotes()).isTrue();
    }

    @Test
    void wrongSelectionProbabilitiesForbidAPromotion() throws IOException {
        PolicyReport report = run(rows(4000, (x, action) -> 0.2 + 0.3 * action, 0.9, List.of("a", "b")), 2);
        assertThat(report.cautions()).extracting(Caution::kind).contains(Caution.Kind.WRONG_PROBABILITIES);
        assertThat(report.recommendation().objections())
                .anySatisfy(objection -> assertThat(objection).isInstanceOf(Recommendation.Untold.class));
    }

    @Test
    void theSameSeedGivesTheSameReport() throws IOException {
        String log = simulated(1500);
        assertThat(run(log, 2)).usingRecursiveComparison().isEqualTo(run(log, 2));
    }

    @Test
    void slotsOfOneDecisionStayTogetherAndAreAlsoJudgedAsASlate() throws IOException {
        var csv = new StringBuilder("decision,position,action,selection_probability,reward,x\n");
        RandomGenerator random = random();
        for (int decision = 0; decision < 800; decision++) {
            for (int position = 1; position <= 2; position++) {
                int action = random.nextInt(2);
                int reward = random.nextDouble() < 0.2 + 0.3 * action ? 1 : 0;
                csv.append("d%d,%d,%s,0.5,%d,%.3f%n".formatted(decision, position, "ab".charAt(action), reward, 0.5));
            }
        }
        PolicyReport report = run(csv.toString(), 2);
        assertThat(report.decisions()).isEqualTo(800);
        assertThat(report.rows()).isEqualTo(1600);
        assertThat(report.slates())
                .hasSize(4)
                .allSatisfy(each -> assertThat(each.value()).isCloseTo(1, Offset.offset(0.15)));
    }

    @Test
    void aLogThatLacksColumnsOrHoldsNonsenseIsRefusedWithItsLine() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("decision,action,reward\nd,a,1\n"))
                .withMessageContaining("`decision`, `action`, `reward`")
                .withMessageContaining("Maybe name them");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("decision,action,selection_probability,reward\nd,a,0.5,1\nd,a,\"0,5\",1\n"))
                .withMessageContaining("line 3")
                .withMessageContaining("`0,5`");
    }

    @Test
    void aSelectionProbabilityOfZeroIsRefused() throws IOException {
        RawLog raw = read("decision,action,selection_probability,reward\nd,a,0,1\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Encoding.of(raw).encode(raw))
                .withMessageContaining("`0.0` of decision `d`");
    }

    private PolicyReport run(String csv, int folds) throws IOException {
        RawLog raw = read(csv);
        var encoding = Encoding.of(raw);
        var request = PolicyEvaluation.Request.of(encoding.encode(raw), encoding, 7)
                .learning(QUICK)
                .folds(folds, 1);
        return PolicyEvaluation.run(request, Progress.silent());
    }

    private RawLog read(String csv) throws IOException {
        return new LogReader(null, null).read(Files.writeString(folder.resolve("log.csv"), csv));
    }

    private static String simulated(int rows) {
        var csv = new ArrayList<>(List.of("decision,action,selection_probability,reward,x0,x1"));
        for (Logged row : new Simulator(1).log(rows)) {
            double[] x = row.occasion().features();
            csv.add("%s,%d,%s,%s,%s,%s"
                    .formatted(row.decision(), row.action(), row.selectionProbability(), row.reward(), x[0], x[1]));
        }
        return String.join("\n", csv);
    }

    private interface Truth {
        double of(double x, int action);
    }

    private static String rows(int rows, Truth truth, double probability, List<String> actions) {
        RandomGenerator random = random();
        var csv = new StringBuilder("decision,action,selection_probability,reward,x\n");
        for (int i = 0; i < rows; i++) {
            double x = random.nextDouble() * 2 - 1;
            int action = random.nextInt(actions.size());
            int reward = random.nextDouble() < truth.of(x, action) ? 1 : 0;
            csv.append("d%d,%s,%s,%d,%s%n".formatted(i, actions.get(action), probability, reward, x));
        }
        return csv.toString();
    }

    private static RandomGenerator random() {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(3);
    }
}
