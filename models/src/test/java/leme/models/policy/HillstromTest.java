package leme.models.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import leme.models.policy.Contender.Kind;
import leme.models.training.Progress;
import org.junit.jupiter.api.Test;

/** What may be claimed on the Hillstrom trial, and what may not. */
class HillstromTest {

    private static final List<Learner> QUICK = List.of(new Cautious(new SharedRidge(), 1), new SharedRidge());

    @Test
    void whatIsLearnedBeatsChanceClearlyAndTheBestSingleActionOnlyByAHairSoNoPromotionIsRecommended()
            throws IOException {
        PolicyReport report = report("visit", 0);
        double learned = report.standing(Kind.LEARNED).value();
        double single = report.standing(Kind.BEST_SINGLE).value();
        assertThat(learned).isGreaterThanOrEqualTo(single).isGreaterThanOrEqualTo(0.184);
        assertThat(report.difference(Kind.LEARNED, Kind.RANDOM).bootstrap().clears(0.02))
                .isTrue();
        assertThat(report.difference(Kind.LEARNED, Kind.RANDOM)
                        .interval(Difference.Judge.BERNSTEIN)
                        .clears(0))
                .isTrue();
        assertThat(report.difference(Kind.LEARNED, Kind.BEST_SINGLE).bootstrap().contains(0))
                .isTrue();
        assertThat(report.recommendation().promotes()).isFalse();
        assertThat(report.recommendation().objections())
                .singleElement()
                .isInstanceOfSatisfying(
                        Recommendation.NotClear.class,
                        unclear -> assertThat(unclear.baseline().kind()).isEqualTo(Kind.BEST_SINGLE));
    }

    @Test
    void whereAMessageCostsSomeAreSparedAndEveryPairIsSaidHonestly() throws IOException {
        PolicyReport report = report("spend", 0.5);
        assertThat(report.standing(Kind.LEARNED).acting()).isBetween(0.01, 0.9999);
        assertThat(report.standing(Kind.NONE).acting()).isZero();
        // Those who bought: what a message costs is no outcome.
        assertThat(report.overlap().rewarded()).isEqualTo(291);
        int policies = report.standings().size();
        assertThat(report.differences()).hasSize(policies * (policies - 1) / 2);
        assertThat(report.recommendation().promotes()).isFalse();
    }

    private static PolicyReport report(String reward, double cost) throws IOException {
        RawLog raw = new LogReader(reward, null).read(PublicLogs.file("hillstrom.csv"));
        Encoding encoding = Encoding.of(raw);
        InteractionLog log = encoding.encode(raw).priced(1, cost);
        return PolicyEvaluation.run(
                PolicyEvaluation.Request.of(log, encoding, 7).learning(QUICK).folds(2, 3), Progress.silent());
    }
}
