package leme.service.registry;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leme.models.admission.Budget;
import leme.rules.shipped.Shipped;
import leme.service.bundle.Artefact;
import leme.service.bundle.Deployed;
import leme.service.bundle.LiveBundles;
import leme.service.bundle.RulesArchive;
import leme.service.context.Notices;
import leme.service.fake.InMemoryArchive;
import leme.service.fake.InMemoryPublications;
import leme.service.fake.Lenient;
import leme.service.fake.Models;
import leme.service.publication.Checks;
import leme.service.publication.Following;
import leme.service.publication.Keeper;
import leme.service.publication.Kinds;
import leme.service.publication.Ledgers;
import leme.service.publication.Prebuilt;
import leme.service.publication.Publishing;
import leme.service.publication.Recalled;
import leme.service.publication.Result;
import leme.service.publication.Submission;
import leme.service.publication.preview.Previewing;
import leme.service.publication.shadow.Shadows;
import leme.service.publication.store.Shelf;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A replica that keeps models in memory, without the web. */
public final class RegistryHouse implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    public final Models models;
    public final Publishing publishing;
    public final Registry registry;
    public final LiveBundles bundles;
    public final Recalled recalled;
    public final Shadows shadows;
    public final InMemoryPublications store = new InMemoryPublications(Clock.systemUTC());
    public final Following following;
    private final Disposable checking;

    public RegistryHouse(Path folder) {
        models = Models.trustedIn(folder.resolve("keys"));
        var entrance = new Entrance(folder.resolve("keys"), Budget.standard());
        var kinds = new Kinds(Arrays.stream(ModelKind.values())
                .map(kind -> new ModelPreparation(kind, entrance))
                .toList());
        var record = store.record();
        var shelf = new Shelf(folder.resolve("shelf"));
        var keeper = new Keeper(shelf, record);
        var artefacts = new HashMap<String, Artefact>(StartingModels.shipped());
        artefacts.put(RulesArchive.KIND, RulesArchive.of(Shipped.folder()));
        bundles = new LiveBundles(new Deployed(Lenient.CURRENT, artefacts), keeper);
        shadows = new Shadows(record.tallies(), new SimpleMeterRegistry(), Schedulers.immediate());
        var ledgers = new Ledgers(record.entries());
        var checks = new Checks();
        var prebuilt = new Prebuilt();
        publishing = new Publishing(
                record,
                ledgers,
                kinds,
                bundles,
                checks,
                new Previewing(
                        InMemoryArchive.of(), bundles, Schedulers.immediate(), new Previewing.Bounds(0, PATIENCE)),
                Notices.none(),
                prebuilt,
                Schedulers.immediate(),
                new Publishing.Settings(Duration.ZERO, false));
        following = new Following(
                record, ledgers, kinds, bundles, shadows, shelf, keeper, prebuilt, Schedulers.immediate());
        recalled = new Recalled(bundles, record, kinds, List.of(), Schedulers.immediate());
        registry = new Registry(publishing);
        checking = checks.work(Schedulers.boundedElastic());
    }

    /** Registered by ana, and checked. */
    public String registered(ModelKind kind, byte[] model) {
        var result = done(publishing.submit(
                kind.code(), "ana", "trained", new Submission(Map.of("model.leme", model), Set.of()), null, null));
        var version = ((Result.Done) result).publication().version();
        done(publishing.check(kind.code(), version, "ana"));
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (publishing.checking(kind.code(), version).isPresent() && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        return version;
    }

    public static Result done(Mono<Result> step) {
        return step.blockOptional(PATIENCE).orElseThrow();
    }

    @Override
    public void close() {
        checking.dispose();
    }
}
