package leme.rules.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import leme.rules.fact.Channel;
import leme.rules.fact.Purpose;
import leme.rules.verdict.Verdict.Adjustment;
import leme.rules.verdict.Verdict.Delay;
import leme.rules.verdict.Verdict.Duty;
import leme.rules.verdict.Verdict.Obligation;
import leme.rules.verdict.Verdict.Veto;
import org.junit.jupiter.api.Test;

class VerdictOrderTest {

    private static final Citation FIRST = new Citation("A rule", "channel", "SAID", "");
    private static final Citation SECOND = new Citation("B rule", "channel", "SAID", "");
    private static final Citation THIRD = new Citation("A rule", "consent", "SAID", "");
    private static final Instant NOON = Instant.parse("2026-11-18T15:00:00Z");

    private static final List<Verdict> ALL = List.of(
            new Adjustment(FIRST, Selector.all(), 1.5),
            new Adjustment(FIRST, Selector.all(), 2),
            new Delay(FIRST, Selector.all(), NOON),
            new Delay(FIRST, Selector.all(), NOON.plusSeconds(1)),
            new Obligation(FIRST, Duty.HUMAN_ANSWERS),
            new Obligation(FIRST, Duty.OFFER_HUMAN),
            new Veto(FIRST, Selector.purpose(Purpose.PROMOTIONAL), null),
            new Veto(FIRST, Selector.all().on(Channel.EMAIL), null),
            new Veto(FIRST, Selector.all().on(Channel.SMS), null),
            new Veto(FIRST, Selector.tag("a"), null),
            new Veto(FIRST, Selector.tag("b"), null),
            new Veto(FIRST, Selector.action("a"), NOON),
            new Veto(FIRST, Selector.action("a"), null),
            new Veto(FIRST, Selector.action("b"), null),
            new Veto(FIRST, Selector.commercial(), null),
            new Veto(SECOND, Selector.all(), null),
            new Veto(THIRD, Selector.all(), null));

    @Test
    void any_order_of_saying_gives_one_order_of_telling() {
        for (long seed = 0; seed < 100; seed++) {
            List<Verdict> verdicts = new ArrayList<>(ALL);
            Collections.shuffle(verdicts, new Random(seed));
            List<Verdict> once = verdicts.stream().sorted(VerdictOrder.BY_RULE).toList();
            Collections.shuffle(verdicts, new Random(~seed));
            assertThat(verdicts.stream().sorted(VerdictOrder.BY_RULE)).containsExactlyElementsOf(once);
            assertThat(once.getLast().citation()).isEqualTo(THIRD);
            assertThat(once.get(once.size() - 2).citation()).isEqualTo(SECOND);
        }
    }

    @Test
    void only_what_is_equal_compares_as_equal() {
        for (Verdict one : ALL) {
            for (Verdict other : ALL) {
                int order = VerdictOrder.BY_RULE.compare(one, other);
                assertThat(order == 0).isEqualTo(one.equals(other));
                assertThat(Integer.signum(VerdictOrder.BY_RULE.compare(other, one)))
                        .isEqualTo(-Integer.signum(order));
            }
        }
    }
}
