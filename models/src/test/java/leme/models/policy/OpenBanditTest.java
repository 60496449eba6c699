package leme.models.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import leme.models.offpolicy.Caution;
import leme.models.offpolicy.Estimator;
import leme.models.policy.Contender.Kind;
import leme.models.training.Progress;
import org.junit.jupiter.api.Test;

/** Each of the two Open Bandit policies, estimated from the other's log, against what it really earned. */
class OpenBanditTest {

    /** Clicks per impression on its own log. */
    private static final double THOMPSON = 69 / 10_000.0;

    private static final double RANDOM = 46 / 10_000.0;

    @Test
    void thompsonSamplingEstimatedFromTheRandomLogHoldsWhatItEarned() throws IOException {
        PolicyReport report = report("obd_random_men.csv", "obd_bts_men.csv");
        var estimate = report.standing(Kind.AS_LOGGED_IN);
        assertThat(estimate.bootstrap().contains(THOMPSON)).isTrue();
        assertThat(estimate.bootstrap().halfWidth()).as("wide").isGreaterThan(0.25 * estimate.value());
        assertThat(report.cautions()).extracting(Caution::kind).contains(Caution.Kind.FEW_REWARDED);
        assertThat(report.recommendation().promotes()).isFalse();
    }

    @Test
    void randomEstimatedFromTheThompsonLogHoldsWhatItEarnedByEveryEstimator() throws IOException {
        PolicyReport report = report("obd_bts_men.csv", "obd_random_men.csv");
        assertThat(report.standing(Kind.RANDOM).bootstrap().contains(RANDOM)).isTrue();
        assertThat(report.estimates())
                .filteredOn(each -> each.estimator() != Estimator.DIRECT)
                .allSatisfy(each -> assertThat(each.bootstrap().contains(RANDOM))
                        .as("%s", each)
                        .isTrue());
        assertThat(report.overlap().effectiveSampleSize()).isLessThan(5000);
        assertThat(report.overlap().meanWeight()).isBetween(0.85, 1.15);
    }

    private static PolicyReport report(String file, String other) throws IOException {
        var reader = new LogReader(null, null);
        RawLog raw = reader.read(PublicLogs.file(file));
        Encoding encoding = Encoding.of(raw);
        return PolicyEvaluation.run(
                PolicyEvaluation.Request.of(encoding.encode(raw), encoding, 7)
                        .candidate(reader.read(PublicLogs.file(other)))
                        .learning(List.of(new SharedRidge()))
                        .folds(2, 1),
                Progress.silent());
    }
}
