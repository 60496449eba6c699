package leme.service.publication;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Comparator;
import java.util.List;
import leme.engine.Bundle;
import leme.engine.experiment.Experiment;
import leme.models.online.OnlinePropensities;
import leme.service.bundle.Artefact;
import leme.service.bundle.Assembly;
import leme.service.bundle.Bundles;
import leme.service.bundle.Ingredient;
import leme.service.bundle.LiveBundles;
import leme.service.bundle.Recipe;
import leme.service.publication.store.Damaged;
import leme.service.publication.store.Manifest;
import leme.service.publication.store.PublicationRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * The bundles at hand, and behind them those of the archive, made again when somebody asks: one at a time, off the event
 * loop, and the last few kept. A bundle that does not come out with the revision it is to have is none.
 */
public final class Recalled implements Bundles {

    private static final Logger LOG = LoggerFactory.getLogger(Recalled.class);
    private static final int KEPT = 4;

    private final LiveBundles live;
    private final PublicationRecord record;
    private final Kinds kinds;
    private final List<Recipe> recipes;
    private final Scheduler building;
    private final Cache<String, Bundle> made =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    public Recalled(LiveBundles live, PublicationRecord record, Kinds kinds, List<Recipe> recipes, Scheduler building) {
        this.live = live;
        this.record = record;
        this.kinds = kinds;
        this.recipes = List.copyOf(recipes);
        this.building = building;
    }

    @Override
    public Bundle current() {
        return live.current();
    }

    @Override
    public Bundle deciding(String tenant, String customerKey) {
        return live.deciding(tenant, customerKey);
    }

    @Override
    public Mono<Bundle> of(String revision) {
        return live.of(revision)
                .switchIfEmpty(Mono.defer(() -> Mono.justOrEmpty(made.getIfPresent(revision))))
                .switchIfEmpty(Mono.defer(() ->
                        record.manifests().find(revision).flatMap(this::remade).doOnNext(this::keep)));
    }

    /** One that rests on the rules in force is quickly made again, and must not take them along when it is let go. */
    private void keep(Bundle bundle) {
        if (bundle.rules() != live.current().rules()) {
            made.put(bundle.revision(), bundle);
        }
    }

    private Mono<Bundle> remade(Manifest manifest) {
        return Flux.fromIterable(inOrder(manifest))
                .concatMap(part -> record.artefacts().find(part.kind(), String.valueOf(part.artefact())))
                .collectList()
                .onErrorResume(Damaged.class, damaged -> {
                    LOG.error("bundle `{}` cannot be made again: {}", manifest.revision(), damaged.getMessage());
                    return Mono.empty();
                })
                .publishOn(building)
                .mapNotNull(artefacts -> remade(manifest, artefacts));
    }

    /** What was learned corrects a model, so it comes after what is published. */
    private List<Manifest.Part> inOrder(Manifest manifest) {
        return manifest.artefacts().stream()
                .sorted(Comparator.comparing(
                                (Manifest.Part part) -> kinds.find(part.kind()).isEmpty())
                        .thenComparing(Manifest.Part::kind))
                .toList();
    }

    /** The models and the experiment are those of now, unless an artefact says otherwise: the revision tells whether they fit. */
    private @Nullable Bundle remade(Manifest manifest, Iterable<Artefact> artefacts) {
        var bundle = like(manifest, live.current());
        for (var artefact : artefacts) {
            if (isAtHand(artefact)) {
                continue;
            }
            var ingredient = built(artefact, bundle);
            if (ingredient == null) {
                return null;
            }
            if (!(ingredient.in(bundle) instanceof Assembly.Sound(var next))) {
                return null;
            }
            bundle = next;
        }
        if (bundle.revision().equals(manifest.revision())) {
            return bundle;
        }
        LOG.warn(
                "bundle `{}` cannot be made again by this release: `{}` comes out",
                manifest.revision(),
                bundle.revision());
        return null;
    }

    /** What is published and in force, of which most decisions differ by what was learned only, need not be built again. */
    private boolean isAtHand(Artefact artefact) {
        return artefact.equals(live.deployed().artefacts().get(artefact.kind()))
                && kinds.find(artefact.kind()).isPresent();
    }

    private @Nullable Ingredient built(Artefact artefact, Bundle current) {
        for (var recipe : recipes) {
            if (recipe.kind().equals(artefact.kind())) {
                return recipe.ingredient(artefact).orElse(null);
            }
        }
        var kind = kinds.find(artefact.kind()).orElse(null);
        return kind != null && kind.recall(artefact, current) instanceof Prepared.Sound(var ingredient)
                ? ingredient
                : null;
    }

    /** The bundle in force, unlearned, with the experiment of then: its version is the whole of it. */
    private static Bundle like(Manifest manifest, Bundle current) {
        var experiment = manifest.parts().stream()
                .filter(part -> part.name().equals("experiment"))
                .findFirst()
                .flatMap(part -> Experiment.parse(part.version()));
        return Bundle.of(
                current.rules(),
                current.catalogue(),
                current.routing(),
                current.retention(),
                current.reader(),
                OnlinePropensities.trained(current.propensities()),
                experiment.orElse(current.experiment()));
    }
}
