package leme.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import leme.engine.experiment.Experiment;
import leme.engine.governance.Allowed;
import leme.engine.situation.Situation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An hour that is told is the first under all delays: the rules, asked again then, allow, and delay no longer; a second before,
 * they delay.
 */
class DelayTest {

    private static final Bundle BUNDLE = Soundness.under(Experiment.NONE);

    static LongStream seeds() {
        return LongStream.range(0, 120);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noRuleDelaysBeyondTheHourThatIsTold(long seed) {
        var situation = DecidePropertiesTest.situation(new Random(seed));
        var hours = governed(situation, seed).stream()
                .map(Allowed::sendAfter)
                .filter(hour -> hour != null && hour.isAfter(situation.at()))
                .distinct()
                .toList();
        var delayed = governed(situation, seed);

        for (var hour : hours) {
            var then = governed(Situations.at(situation, hour), seed);
            var before = governed(Situations.at(situation, hour.minusSeconds(1)), seed);
            delayed.stream().filter(one -> hour.equals(one.sendAfter())).forEach(one -> {
                assertThat(then)
                        .filteredOn(again -> again.candidate().equals(one.candidate()))
                        .isNotEmpty()
                        .allSatisfy(again -> assertThat(again.sendAfter()).isNull());
                assertThat(before)
                        .filteredOn(again -> again.candidate().equals(one.candidate()))
                        .allSatisfy(again -> assertThat(again.sendAfter()).isEqualTo(hour));
            });
        }
    }

    private static java.util.List<Allowed> governed(Situation situation, long seed) {
        return Decide.follow(situation, BUNDLE, seed, Trace.NONE).governed().allowed();
    }
}
