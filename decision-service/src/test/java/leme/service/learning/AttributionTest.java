package leme.service.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import leme.models.online.Lesson.Fact;
import leme.rules.catalogue.Reward;
import leme.rules.catalogue.Reward.Signal;
import leme.service.record.Outcome;
import leme.service.record.Outcome.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which outcomes teach what. */
class AttributionTest {

    private static final Instant SENT = Instant.parse("2026-11-18T12:00:00Z");
    private static final Duration WINDOW = Duration.ofDays(3);
    private static final Attribution ATTRIBUTION = new Attribution(
            Map.of("cards", new Reward(Set.of(Signal.CONVERTED, Signal.SATISFIED), WINDOW, Duration.ofDays(1), 25)));

    @Test
    void a_response_counts_to_the_last_moment_of_its_window_and_not_after() {
        assertThat(facts(Kind.CONVERTED, WINDOW)).containsExactly(Fact.SHOWN, Fact.ANSWERED);
        assertThat(facts(Kind.CONVERTED, WINDOW.plusMillis(1))).isEmpty();
    }

    @Test
    void what_the_group_does_not_ask_for_is_no_response() {
        assertThat(facts(Kind.CLICKED, Duration.ZERO)).isEmpty();
        assertThat(ATTRIBUTION.facts(contact("unheard-of", Set.of()), outcome(Kind.CONVERTED, Duration.ZERO, 0)))
                .isEmpty();
    }

    @Test
    void a_rating_is_a_response_from_four_of_five() {
        assertThat(ATTRIBUTION.facts(contact("cards", Set.of()), outcome(Kind.RATED, Duration.ofHours(1), 4)))
                .containsExactly(Fact.SHOWN, Fact.ANSWERED);
        assertThat(ATTRIBUTION.facts(contact("cards", Set.of()), outcome(Kind.RATED, Duration.ofHours(1), 3)))
                .isEmpty();
    }

    @Test
    void a_refusal_ends_the_wait_and_an_opt_out_costs_besides() {
        assertThat(facts(Kind.REJECTED, Duration.ofHours(1))).containsExactly(Fact.SHOWN);
        assertThat(facts(Kind.OPTED_OUT, Duration.ofHours(1))).containsExactly(Fact.SHOWN, Fact.OPTED_OUT);
    }

    @ParameterizedTest
    @EnumSource(names = {"SENT", "DELIVERED", "READ", "REFUSED_BY_CHANNEL"})
    void what_the_channel_reports_teaches_nothing(Kind kind) {
        assertThat(facts(kind, Duration.ofHours(1))).isEmpty();
    }

    @Test
    void what_is_known_is_not_learned_again() {
        var known = contact("cards", Set.of(Fact.SHOWN));

        assertThat(ATTRIBUTION.silence(known)).isEmpty();
        assertThat(ATTRIBUTION.silence(contact("cards", Set.of()))).containsExactly(Fact.SHOWN);
        assertThat(ATTRIBUTION.facts(known, outcome(Kind.CONVERTED, WINDOW, 0))).containsExactly(Fact.ANSWERED);
        assertThat(ATTRIBUTION.facts(
                        contact("cards", Set.of(Fact.SHOWN, Fact.ANSWERED)), outcome(Kind.CONVERTED, WINDOW, 0)))
                .isEmpty();
    }

    @Test
    void silence_is_waited_for_as_long_as_the_group_says() {
        assertThat(ATTRIBUTION.waitedSince(SENT)).containsOnly(Map.entry("cards", SENT.minus(Duration.ofDays(1))));
    }

    private static Set<Fact> facts(Kind kind, Duration after) {
        return ATTRIBUTION.facts(contact("cards", Set.of()), outcome(kind, after, 0));
    }

    private static Contacted contact(String group, Set<Fact> known) {
        return new Contacted("t", "d", "gold-card", group, SENT, known);
    }

    private static Outcome outcome(Kind kind, Duration after, double value) {
        return new Outcome("t", "o", "d", "gold-card", kind, SENT.plus(after), value, null);
    }
}
