package leme.service.publication;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import leme.service.bundle.Deployed;
import leme.service.bundle.LiveBundles;
import leme.service.context.Notices;
import leme.service.fake.InMemoryArchive;
import leme.service.publication.ledger.Move;
import leme.service.publication.ledger.State;
import leme.service.publication.preview.Previewing;
import leme.service.publication.shadow.Shadows;
import leme.service.publication.store.PublicationRecord;
import leme.service.publication.store.Shelf;
import leme.service.record.Archive;
import reactor.core.Disposable;
import reactor.core.scheduler.Schedulers;

/** A replica without the web: what it decides by is the name of the toy in its bundle. Made anew, it has restarted. */
final class Replica implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Opening.Patience SOON = new Opening.Patience(Duration.ofMillis(50), Duration.ofMillis(50));

    final Publishing publishing;
    final Toy toy = new Toy();
    final Following following;
    final LiveBundles bundles;
    final Recalled recalled;
    final Keeper keeper;
    final Opening opening;
    private final Checks checks = new Checks();
    private final Disposable checking;

    Replica(PublicationRecord record, Path folder) {
        this(record, folder, InMemoryArchive.of());
    }

    Replica(PublicationRecord record, Path folder, Archive past) {
        var kinds = Kinds.of(toy);
        var shelf = new Shelf(folder);
        var ledgers = new Ledgers(record.entries());
        keeper = new Keeper(shelf, record);
        opening = new Opening(record, ledgers, kinds, shelf, SOON);
        var first = opening.artefact(Toy.KIND).orElseGet(() -> Toy.named("shipped"));
        bundles = new LiveBundles(new Deployed(Toy.bundle(first, Toy.BASE), Map.of(Toy.KIND, first)), keeper);
        var shadows = new Shadows(record.tallies(), new SimpleMeterRegistry(), Schedulers.immediate());
        var prebuilt = new Prebuilt();
        publishing = new Publishing(
                record,
                ledgers,
                kinds,
                bundles,
                checks,
                new Previewing(past, bundles, Schedulers.immediate(), new Previewing.Bounds(10, PATIENCE)),
                Notices.none(),
                prebuilt,
                Schedulers.immediate(),
                new Publishing.Settings(Duration.ZERO, false));
        following = new Following(
                record, ledgers, kinds, bundles, shadows, shelf, keeper, prebuilt, Schedulers.immediate());
        recalled = new Recalled(bundles, record, kinds, List.of(), Schedulers.immediate());
        checking = checks.work(Schedulers.boundedElastic());
    }

    String decides() {
        return bundles.current().experiment().name();
    }

    /** Whether it may be deciding by what is not in force. */
    boolean guesses() {
        return opening.isGuess(Toy.KIND) && !following.confirms(Toy.KIND);
    }

    void follow() {
        following.follow().block(PATIENCE);
    }

    Result submit(String name, String actor) {
        return done(publishing.submit(Toy.KIND, actor, "", Toy.submission(name), null, null));
    }

    /** Waits until the report is in the ledger. */
    void check(String name, String actor) {
        var version = Toy.named(name).version();
        done(publishing.check(Toy.KIND, version, actor));
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (publishing.checking(Toy.KIND, version).isPresent() && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }

    Result approve(String name, String actor) {
        return done(publishing.approve(Toy.KIND, Toy.named(name).version(), actor, ""));
    }

    Result activate(String name, String actor) {
        return done(publishing.activate(Toy.KIND, Toy.named(name).version(), actor, ""));
    }

    Result rollBack() {
        return done(publishing.rollBack(Toy.KIND, null, "bia", ""));
    }

    Result move(Move move) {
        return done(publishing.move(Toy.KIND, move));
    }

    State state(String name) {
        return publishing
                .ledger(Toy.KIND)
                .blockOptional(PATIENCE)
                .flatMap(ledger -> ledger.publication(Toy.named(name).version()))
                .orElseThrow()
                .state();
    }

    /** From submission to force, by ana and bia. */
    Result publish(String name) {
        submit(name, "ana");
        check(name, "ana");
        approve(name, "bia");
        return activate(name, "bia");
    }

    private static Result done(reactor.core.publisher.Mono<Result> step) {
        return step.blockOptional(PATIENCE).orElseThrow();
    }

    @Override
    public void close() {
        checking.dispose();
    }
}
