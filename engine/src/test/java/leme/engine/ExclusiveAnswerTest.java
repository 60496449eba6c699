package leme.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import leme.engine.experiment.Experiment;
import leme.engine.experiment.Exploration.EpsilonGreedy;
import leme.engine.funnel.Loss;
import leme.engine.situation.Situation;
import leme.engine.treatment.Placed;
import leme.engine.why.Audience;
import leme.engine.why.Fate;
import leme.engine.why.Inquiry;
import leme.engine.why.Teller;
import leme.rules.catalogue.Catalogue;
import leme.rules.fact.Action;
import leme.rules.fact.Channel;
import leme.rules.fact.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two actions that cannot go together never stand in one answer. */
class ExclusiveAnswerTest {

    private static final Situation SEVERAL =
            Situations.outbound().on(Channel.EMAIL).limit(3).build();

    @RegisterExtension
    final Soundness sound = new Soundness();

    @Test
    void the_better_placed_keeps_its_place_and_the_other_is_told_who_took_it() {
        var order = shown(sound.decide(SEVERAL, under(Map.of(), Experiment.NONE), 1));
        assertThat(order).hasSize(3);
        for (var excludes :
                List.of(Map.of(order.get(0), Set.of(order.get(1))), Map.of(order.get(1), Set.of(order.get(0))))) {
            var decision = sound.decide(SEVERAL, under(excludes, Experiment.NONE), 1);

            assertThat(shown(decision)).startsWith(order.get(0), order.get(2)).doesNotContain(order.get(1));
            assertThat(lost(decision, order.get(1)).reasons()).singleElement().satisfies(reason -> {
                assertThat(reason.code()).isEqualTo("EXCLUDED_IN_ANSWER");
                assertThat(reason.text().en()).endsWith("`" + order.get(0) + "`");
            });
        }
    }

    @Test
    void what_is_not_shown_excludes_nothing() {
        var order = shown(sound.decide(SEVERAL, under(Map.of(), Experiment.NONE), 1));
        var alone = under(Map.of(order.get(0), Set.copyOf(order.subList(1, 3))), Experiment.NONE);

        assertThat(sound.decide(Situations.outbound().on(Channel.EMAIL).limit(1).build(), alone, 1)
                        .suppressed())
                .flatExtracting(Loss::reasons)
                .extracting("code")
                .doesNotContain("EXCLUDED_IN_ANSWER");
    }

    @Test
    void why_names_the_one_that_keeps_its_place() {
        var order = shown(sound.decide(SEVERAL, under(Map.of(), Experiment.NONE), 1));
        var bundle = under(Map.of(order.get(1), Set.of(order.get(0))), Experiment.NONE);

        var why = Inquiry.into(SEVERAL, bundle, 1, order.get(1)).orElseThrow();

        assertThat(why.fate()).isEqualTo(Fate.EXCLUDED_IN_ANSWER);
        assertThat(Objects.requireNonNull(why.rival()).code()).isEqualTo(order.getFirst());
        assertThat(Teller.tell(why, bundle, Audience.AUDITOR, Language.EN).summary())
                .contains("does not go together with", "`" + order.getFirst() + "`");
    }

    /** Whatever is drawn, some action stands at each place: over all of them, what is told sums to one. */
    @Test
    void each_place_is_told_with_the_probability_with_which_its_action_stands_there() {
        var order = shown(sound.decide(SEVERAL, under(Map.of(), Experiment.NONE), 1));
        var bundle = under(
                Map.of(order.get(0), Set.of(order.get(1)), "gold-card", Set.of("personal-loan", "family-plan")),
                new Experiment("places", 0, new EpsilonGreedy(0.6)));
        int draws = 1_500;
        var told = new HashMap<String, Double>();
        var seen = new HashMap<String, Integer>();

        LongStream.range(0, draws).forEach(seed -> {
            var decision = Decide.decide(SEVERAL, bundle, seed);
            var ranks = Objects.requireNonNull(decision.stamp().exploring()).ranks();
            assertThat(ranks).hasSameSizeAs(decision.actions());
            for (var placed : decision.actions()) {
                var place = placed.rank() + " " + placed.action();
                double told1 = ranks.get(placed.rank() - 1);
                seen.merge(place, 1, Integer::sum);
                assertThat(Objects.requireNonNullElse(told.put(place, told1), told1))
                        .isEqualTo(told1);
            }
        });

        for (int place = 1; place <= 3; place++) {
            var at = place + " ";
            assertThat(told.entrySet().stream()
                            .filter(one -> one.getKey().startsWith(at))
                            .mapToDouble(Map.Entry::getValue)
                            .sum())
                    .isCloseTo(1, within(1e-9));
        }
        told.forEach((place, probability) -> {
            double error = Math.sqrt(probability * (1 - probability) / draws);
            assertThat((double) seen.getOrDefault(place, 0) / draws)
                    .as(place)
                    .isCloseTo(probability, within(4.5 * error + 1e-9));
        });
    }

    private static Loss lost(Decision decision, String action) {
        return decision.suppressed().stream()
                .filter(loss -> loss.action().equals(action))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> shown(Decision decision) {
        return decision.actions().stream().map(Placed::action).toList();
    }

    private static Bundle under(Map<String, Set<String>> excludes, Experiment experiment) {
        var shipped = Soundness.BUNDLE;
        var actions = shipped.catalogue().actions().stream()
                .map(action -> excluding(action, excludes.getOrDefault(action.code(), Set.of())))
                .toList();
        return Bundle.of(
                shipped.rules(),
                Catalogue.of("exclusive", actions),
                shipped.routing(),
                shipped.retention(),
                shipped.reader(),
                shipped.propensities(),
                experiment);
    }

    private static Action excluding(Action action, Set<String> excludes) {
        return new Action(
                action.code(),
                action.issue(),
                action.group(),
                action.name(),
                action.purpose(),
                action.basis(),
                action.product(),
                action.tags(),
                action.intents(),
                action.value(),
                action.prior(),
                action.validFrom(),
                action.validUntil(),
                action.canWait(),
                action.treatments(),
                action.stock(),
                excludes);
    }
}
