package leme.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import leme.engine.experiment.Experiment;
import leme.engine.funnel.OwnReason;
import leme.engine.funnel.Reason;
import leme.engine.governance.Allowed;
import leme.engine.governance.Govern;
import leme.rules.Governance;
import leme.rules.fact.Case;
import leme.rules.fact.Texts;
import leme.rules.verdict.Citation;
import leme.rules.verdict.Selector;
import leme.rules.verdict.Verdict;
import leme.rules.verdict.Verdict.Delay;
import org.junit.jupiter.api.Test;

/** Two rules with hours of their own: what waits for one must not go at an hour that the other forbids. */
class DelaysThatMeetTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Case QUESTION = question();
    private static final Instant NOW = QUESTION.at();

    @Test
    void the_first_hour_that_no_rule_puts_off_is_told() {
        var governed = governed(question -> question.at().isBefore(NOW.plus(HOUR.multipliedBy(3)))
                ? until(question.at().plus(HOUR))
                : List.of());

        assertThat(governed.allowed())
                .isNotEmpty()
                .extracting(Allowed::sendAfter)
                .containsOnly(NOW.plus(HOUR.multipliedBy(3)));
    }

    @Test
    void hours_that_never_meet_keep_an_action_back_instead_of_asking_for_ever() {
        var governed = governed(question -> until(question.at().plus(HOUR)));

        assertThat(governed.allowed()).isEmpty();
        assertThat(governed.lost())
                .isNotEmpty()
                .allSatisfy(loss ->
                        assertThat(loss.reasons()).extracting(Reason::code).contains(OwnReason.NOT_THEN.name()));
    }

    /** Of actions that can wait. */
    private static Case question() {
        var all = Decide.follow(Situations.outbound().build(), Soundness.under(Experiment.NONE), 1, Trace.NONE)
                .question();
        return new Case(
                all.at(),
                all.placement(),
                all.channel(),
                all.file(),
                null,
                all.candidates().stream()
                        .filter(candidate -> candidate.action().canWait())
                        .toList());
    }

    private static Govern.Governed governed(Governance rules) {
        return Govern.apply(QUESTION, rules.govern(QUESTION), rules, code -> new Texts(code, code));
    }

    private static List<Verdict> until(Instant hour) {
        return List.of(new Delay(new Citation("rule", "policy", "HOURS", ""), Selector.all(), hour));
    }
}
