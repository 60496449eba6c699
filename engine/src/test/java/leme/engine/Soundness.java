package leme.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import leme.engine.experiment.Experiment;
import leme.engine.experiment.Exploring.Chance;
import leme.engine.funnel.Loss;
import leme.engine.situation.Situation;
import leme.engine.treatment.Placed;
import leme.models.propensity.Propensities;
import leme.rules.shipped.Shipped;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Takes decisions for tests, and after each test checks of every decision taken what must hold of all. */
final class Soundness implements AfterEachCallback {

    static final Bundle BUNDLE = Bundle.of(
            Shipped.rulePack(),
            Shipped.catalogue(),
            Shipped.routing(),
            Shipped.retention(),
            new FakeReader(),
            new FakePropensities(),
            Experiment.NONE);

    private record Taken(Situation situation, Bundle bundle, Decision decision) {}

    private final List<Taken> taken = new ArrayList<>();

    Decision decide(Situation situation) {
        return decide(situation, BUNDLE, 0);
    }

    Decision decide(Situation situation, Experiment experiment, long seed) {
        return decide(situation, under(experiment), seed);
    }

    Decision decide(Situation situation, Bundle bundle, long seed) {
        var decision = Decide.decide(situation, bundle, seed);
        taken.add(new Taken(situation, bundle, decision));
        return decision;
    }

    static Bundle under(Experiment experiment) {
        return under(experiment, BUNDLE.propensities());
    }

    static Bundle under(Experiment experiment, Propensities propensities) {
        return Bundle.of(
                BUNDLE.rules(),
                BUNDLE.catalogue(),
                BUNDLE.routing(),
                BUNDLE.retention(),
                BUNDLE.reader(),
                propensities,
                experiment);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        taken.forEach(Soundness::check);
    }

    private static void check(Taken taken) {
        var decision = taken.decision();
        everyActionIsKeptOrLostOnce(taken);
        assertThat(decision.stamp().bundle()).isEqualTo(taken.bundle().revision());
        chancesAreWholeAndHoldWhatWasChosen(decision);
        var chosen = decision.chosen();
        if (chosen != null) {
            assertThat(chosen.selectionProbability())
                    .as("the chosen one's probability is logged")
                    .isNotNull();
            assertThat(decision.explanation().receipt())
                    .as("what goes out has a receipt")
                    .isNotNull();
        }
        assertThat(decision.actions().stream().skip(1))
                .as("only one is chosen")
                .allMatch(placed -> placed.selectionProbability() == null);
    }

    private static void chancesAreWholeAndHoldWhatWasChosen(Decision decision) {
        var chances = Objects.requireNonNull(decision.stamp().exploring()).chances();
        var chosen = decision.chosen();
        if (chosen == null) {
            assertThat(chances).isEmpty();
            return;
        }
        assertThat(chances.stream().mapToDouble(Chance::selectionProbability).sum())
                .as("the chances sum to one")
                .isCloseTo(1, within(1e-9));
        assertThat(chances).anySatisfy(chance -> {
            assertThat(chance.action()).isEqualTo(chosen.action());
            assertThat(chance.selectionProbability())
                    .isEqualTo(Objects.requireNonNull(chosen.selectionProbability())
                            .value());
        });
    }

    private static void everyActionIsKeptOrLostOnce(Taken taken) {
        var lost = taken.decision().suppressed().stream().map(Loss::action).toList();
        var kept = taken.decision().actions().stream().map(Placed::action).toList();
        assertThat(lost).doesNotHaveDuplicates();
        assertThat(Collections.disjoint(lost, kept))
                .as("no action is both kept and lost")
                .isTrue();
        Set<String> seen = new HashSet<>(lost);
        seen.addAll(kept);
        Set<String> catalogue = taken.bundle().catalogue().actions().stream()
                .map(action -> action.code())
                .collect(Collectors.toSet());
        assertThat(catalogue).containsAll(seen);
        if (taken.situation().limit() == 20 && kept.size() < 20) {
            assertThat(seen)
                    .as("every action survived or was lost with a reason")
                    .isEqualTo(catalogue);
        }
    }
}
