package leme.service.drift;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import leme.engine.Decision;
import leme.engine.situation.Situation;
import leme.engine.treatment.Placed;
import leme.models.drift.Reference;
import leme.models.message.MessageReader.Baseline;
import leme.models.online.OnlinePropensities;
import leme.models.propensity.ProfileMeasures;
import leme.models.propensity.Propensities;
import leme.service.bundle.Bundles;
import leme.service.drift.Tallies.Taken;
import leme.service.drift.Tallies.Tally;
import org.jspecify.annotations.Nullable;

/**
 * Counts what decisions show of the models behind them: of the propensities, by the action put first where it sells; of the
 * intents, by the message. Models that decide on a share are counted too, each by itself. Of one thread.
 */
final class Counting {

    /** Two that are in force, their challengers, and those before them. */
    private static final int MOST_MODELS = 8;

    private final Bundles bundles;
    private final int referenceSize;
    private final MeterRegistry meters;
    private final Map<String, ModelCounts> models = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ModelCounts> eldest) {
            return size() > MOST_MODELS;
        }
    };

    Counting(Bundles bundles, int referenceSize, MeterRegistry meters) {
        this.bundles = bundles;
        this.referenceSize = referenceSize;
        this.meters = meters;
    }

    /** Counts one; what was decided by a bundle that is gone meanwhile is left out. */
    void add(Situation situation, Decision decision) {
        var bundle = bundles.deciding(situation.tenant(), situation.customerKey());
        var versions = decision.stamp().versions();
        var message = situation.message();
        if (message != null && versions.reader().equals(bundle.versions().reader())) {
            bundle.reader()
                    .watch(message.text())
                    .ifPresent(watched -> of(watched.baseline()).add(watched.values()));
        }
        var selling = selling(decision);
        var basis = selling == null ? null : selling.score().basis();
        var trained = OnlinePropensities.trained(bundle.propensities());
        if (basis != null && trained(versions.propensity()).equals(trained.version())) {
            of(trained).add(ProfileMeasures.of(basis.profile(), basis.trained()));
        }
    }

    /** What was learned since joins a version after a plus sign. */
    private static String trained(String version) {
        int plus = version.indexOf('+');
        return plus < 0 ? version : version.substring(0, plus);
    }

    private static @Nullable Placed selling(Decision decision) {
        var first = decision.chosen();
        return first != null && first.purpose().isCommercial() ? first : null;
    }

    private ModelCounts of(Propensities trained) {
        return counts(trained.version(), trained.references());
    }

    private ModelCounts of(Baseline baseline) {
        return counts(baseline.model(), baseline.references());
    }

    private ModelCounts counts(String model, List<Reference> carried) {
        return models.computeIfAbsent(model, none -> new ModelCounts(model, carried, referenceSize, meters));
    }

    /** The propensities in force. */
    ModelCounts propensities() {
        return of(OnlinePropensities.trained(bundles.current().propensities()));
    }

    /** Every model in force, the propensities first. */
    List<ModelCounts> inForce() {
        var all = new ArrayList<ModelCounts>();
        all.add(propensities());
        bundles.current().reader().baselines().forEach(baseline -> all.add(of(baseline)));
        return all;
    }

    /** Names of all that are counted. */
    List<String> names() {
        return List.copyOf(models.keySet());
    }

    List<Tally> drain() {
        return models.values().stream().flatMap(model -> model.drain().stream()).toList();
    }

    void restore(List<Tally> drained) {
        drained.forEach(tally -> {
            var model = models.get(tally.model());
            if (model != null) {
                model.restore(tally);
            }
        });
    }

    List<Taken> proposals() {
        return models.values().stream()
                .flatMap(model -> model.proposals().stream())
                .toList();
    }

    void adopt(List<Taken> kept) {
        kept.forEach(taken -> {
            var model = models.get(taken.model());
            if (model != null) {
                model.adopt(taken.reference());
            }
        });
    }
}
