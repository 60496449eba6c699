package leme.service.publication.shadow;

import static org.assertj.core.api.Assertions.assertThat;

import leme.engine.Bundle;
import leme.engine.Decide;
import leme.engine.Decision;
import leme.rules.fact.Channel;
import leme.service.fake.Lenient;
import leme.service.publication.store.Tallies.Effect;
import leme.service.publication.store.Tallies.Key;
import org.junit.jupiter.api.Test;

class ContrastTest {

    private static final Decision STRICT = decided(Lenient.CURRENT);
    private static final Decision LENIENT = decided(Lenient.bundle());

    @Test
    void aDecisionDoesNotDifferFromItself() {
        assertThat(new Contrast(STRICT, decided(Lenient.CURRENT)).differences()).isEmpty();
    }

    @Test
    void whatTheShadowAllowsIsToldWithTheRuleThatKeepsItBackAndTheChannel() {
        var differences = new Contrast(STRICT, LENIENT).differences();

        assertThat(differences)
                .filteredOn(key -> key.effect() == Effect.GAINS)
                .isNotEmpty()
                .allSatisfy(key -> {
                    assertThat(key.against()).isEqualTo(Lenient.CURRENT.revision());
                    assertThat(key.channel()).isEqualTo(Channel.WHATSAPP.name());
                    assertThat(key.action()).isNotEmpty();
                })
                .extracting(Key::cause)
                .contains("complaints: " + Lenient.DROPPED);
        assertThat(differences).extracting(Key::effect).doesNotContain(Effect.LOSES);
    }

    @Test
    void theOtherWayRoundWhatWasGainedIsLost() {
        var gained = new Contrast(STRICT, LENIENT)
                .differences().stream()
                        .filter(key -> key.effect() == Effect.GAINS)
                        .map(Key::action)
                        .distinct()
                        .toList();
        var lost = new Contrast(LENIENT, STRICT)
                .differences().stream()
                        .filter(key -> key.effect() == Effect.LOSES)
                        .map(Key::action)
                        .distinct()
                        .toList();
        assertThat(lost).isEqualTo(gained);
    }

    private static Decision decided(Bundle bundle) {
        return Decide.decide(Lenient.waiting("d-1", Lenient.NOW), bundle, 7);
    }
}
