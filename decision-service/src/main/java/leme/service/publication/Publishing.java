package leme.service.publication;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import leme.service.bundle.Artefact;
import leme.service.bundle.LiveBundles;
import leme.service.context.Notices;
import leme.service.publication.ledger.Ledger;
import leme.service.publication.ledger.Move;
import leme.service.publication.ledger.Moved;
import leme.service.publication.ledger.Moved.Objection;
import leme.service.publication.ledger.Publication;
import leme.service.publication.preview.Previewing;
import leme.service.publication.store.Damaged;
import leme.service.publication.store.Outrun;
import leme.service.publication.store.PublicationRecord;
import leme.service.record.RecordJson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.util.retry.Retry;

/**
 * The steps in the life of a publication. Each is: read the ledger, ask it, append one entry; when somebody appended
 * first, again. What is to decide is built here before the ledger says that it decides: what no replica can build is
 * never in force. Dying between any two of these leaves what was.
 */
public final class Publishing {

    /** What replicas listen to. */
    public static final String TOPIC = "leme:publication";

    private static final int ATTEMPTS = 10;
    private static final Duration BETWEEN = Duration.ofMillis(20);

    private final PublicationRecord record;
    private final Ledgers ledgers;
    private final Kinds kinds;
    private final LiveBundles bundles;
    private final Checks checks;
    private final Previewing previewing;
    private final Notices notices;
    private final Prebuilt prebuilt;
    private final Scheduler preparing;
    private final Settings settings;

    /**
     * How this replica publishes.
     *
     * @param lead how long replicas have to prepare before they switch together
     * @param watching whether this replica follows a folder instead
     */
    public record Settings(Duration lead, boolean watching) {}

    public Publishing(
            PublicationRecord record,
            Ledgers ledgers,
            Kinds kinds,
            LiveBundles bundles,
            Checks checks,
            Previewing previewing,
            Notices notices,
            Prebuilt prebuilt,
            Scheduler preparing,
            Settings settings) {
        this.record = record;
        this.ledgers = ledgers;
        this.kinds = kinds;
        this.bundles = bundles;
        this.checks = checks;
        this.previewing = previewing;
        this.notices = notices;
        this.prebuilt = prebuilt;
        this.preparing = preparing;
        this.settings = settings;
    }

    /** The ledger of a kind; empty when nothing of that kind is published. */
    public Mono<Ledger> ledger(String kind) {
        return kinds.find(kind).isPresent() ? ledgers.read(kind).map(Ledgers.Reading::ledger) : Mono.empty();
    }

    /** What decides on this replica now; null when it came with the service and is no artefact. */
    public @Nullable String deciding(String kind) {
        return bundles.deployed().version(kind);
    }

    /** How far the check of a version is on this replica. */
    public Optional<Checks.State> checking(String kind, String version) {
        return checks.of(kind, version);
    }

    /**
     * Packs and stores what somebody brings.
     *
     * @param base version whose files are taken where none are sent; null for none
     * @param digest the archive must have; null when the sender does not say
     */
    public Mono<Result> submit(
            String kind, String actor, String note, Submission files, @Nullable String base, @Nullable String digest) {
        var preparation = kinds.find(kind).orElse(null);
        if (preparation == null) {
            return Mono.just(new Result.UnknownKind(kind));
        }
        Mono<Optional<Artefact>> under = base == null
                ? Mono.just(Optional.empty())
                : artefact(kind, base).map(Optional::of).switchIfEmpty(Mono.error(() -> new Missing(kind, base)));
        return under.publishOn(preparing)
                .map(found -> preparation.pack(files, found.orElse(null)))
                .flatMap(packed -> switch (packed) {
                    case Packed.Unfit(var findings) -> Mono.<Result>just(new Result.Unfit(findings));
                    case Packed.Whole(var artefact, var evidence) ->
                        submit(artefact, digest, new Move.Submit(artefact.version(), actor, note, evidence));
                })
                .onErrorResume(Missing.class, missing -> Mono.just(missing.result))
                .onErrorResume(Damaged.class, damaged -> Mono.just(unsound(damaged)));
    }

    private Mono<Result> submit(Artefact artefact, @Nullable String digest, Move.Submit move) {
        if (digest != null && !digest.equals(artefact.digest())) {
            return Mono.just(new Result.Mismatch(artefact.digest()));
        }
        return record.artefacts().keep(artefact).then(move(artefact.kind(), move));
    }

    /** Starts a check on this replica; its report arrives in the ledger. */
    public Mono<Result> check(String kind, String version, String actor) {
        return known(kind, ledger -> switch (ledger.propose(new Move.Check(version, actor, true, "{}"))) {
            case Moved.Refused(var objection, var why) -> Mono.just(new Result.Refused(objection, why));
            case Moved.Already(var publication) -> Mono.just(new Result.Done(ledger, publication));
            case Moved.Written(var entry) -> found(kind, version, artefact -> startCheck(ledger, artefact, actor));
        });
    }

    private Mono<Result> startCheck(Ledger ledger, Artefact artefact, String actor) {
        var preparation = kinds.get(artefact.kind());
        boolean started = checks.start(
                artefact.kind(),
                artefact.version(),
                progress -> Mono.fromCallable(() -> preparation.check(artefact, bundles.current(), progress))
                        .flatMap(report -> report.sound() ? previewed(report, artefact, progress) : Mono.just(report)),
                report -> move(
                        artefact.kind(),
                        new Move.Check(
                                artefact.version(),
                                actor,
                                report.sound(),
                                RecordJson.mapper().writeValueAsString(report))));
        return Mono.just(started ? done(ledger, artefact.version()) : new Result.Busy());
    }

    /** Builds it once more, as activating will. */
    private Mono<Report> previewed(Report report, Artefact artefact, Progress progress) {
        progress.at("preview", 0, 1);
        return kinds.get(artefact.kind()).prepare(artefact, bundles.current()) instanceof Prepared.Sound(var ingredient)
                ? previewing
                        .of(ingredient, done -> progress.at("preview", (int) done, (int) done + 1))
                        .map(report::with)
                        .defaultIfEmpty(report)
                : Mono.just(report);
    }

    public Mono<Result> approve(String kind, String version, String actor, String note) {
        return move(kind, new Move.Approve(version, actor, note, deciding(kind)));
    }

    /** Every step that only the ledger has to permit. */
    public Mono<Result> move(String kind, Move move) {
        return known(kind, ledger -> judged(ledger, ledger.propose(move)))
                .retryWhen(Retry.fixedDelay(ATTEMPTS, BETWEEN).filter(Outrun.class::isInstance));
    }

    private Mono<Result> judged(Ledger ledger, Moved moved) {
        return switch (moved) {
            case Moved.Refused(var objection, var why) -> Mono.just(new Result.Refused(objection, why));
            case Moved.Already(var publication) -> Mono.just(new Result.Done(ledger, publication));
            case Moved.Written(var entry) ->
                record.entries()
                        .append(entry, settings.lead())
                        .map(accepted -> done(ledger.with(List.of(accepted)), accepted.version()))
                        .flatMap(result -> notices.tell(TOPIC).thenReturn(result));
        };
    }

    /** Puts a version in force everywhere, once it was built here. */
    public Mono<Result> activate(String kind, String version, String actor, String note) {
        return inForce(kind, new Move.Activate(version, actor, note, deciding(kind)), version);
    }

    /** Lets a version decide for a share of customers on every replica, once it was built here. */
    public Mono<Result> challenge(String kind, Move.Challenge move) {
        var preparation = kinds.find(kind);
        return preparation.isPresent() && !preparation.get().maySplitCustomers()
                ? Mono.just(new Result.Refused(
                        Objection.OUT_OF_TURN,
                        new leme.rules.fact.Texts(
                                "`" + kind + "` vale para todos os clientes, ou para nenhum.",
                                "`" + kind + "` is in force for all customers, or for none.")))
                : inForce(kind, move, move.version());
    }

    /** Goes back to a version, or to the previous one. */
    public Mono<Result> rollBack(String kind, @Nullable String version, String actor, String note) {
        return known(kind, ledger -> {
            var asked = version == null ? ledger.previous() : version;
            var move = new Move.RollBack(asked, actor, note);
            return asked == null ? judged(ledger, ledger.propose(move)) : inForce(kind, move, asked);
        });
    }

    private Mono<Result> inForce(String kind, Move move, String version) {
        if (settings.watching()) {
            return Mono.just(new Result.Watching());
        }
        return known(
                kind,
                ledger -> ledger.propose(move) instanceof Moved.Written
                        ? found(
                                kind,
                                version,
                                artefact -> Mono.fromCallable(() -> built(artefact))
                                        .subscribeOn(preparing)
                                        .flatMap(problems -> problems.isEmpty()
                                                ? keepWhatDecides(kind).then(move(kind, move))
                                                : Mono.just(new Result.Unsound(problems))))
                        : judged(ledger, ledger.propose(move)));
    }

    /** Builds it, unless that was done when it was approved, to know that it can be built; each replica builds its own. */
    private List<String> built(Artefact artefact) {
        if (prebuilt.isReady(artefact.kind(), artefact.version())) {
            return List.of();
        }
        var current = bundles.current();
        return switch (kinds.get(artefact.kind()).prepare(artefact, current)) {
            case Prepared.Faulty(var problems) -> problems;
            case Prepared.Sound sound -> List.of();
        };
    }

    /** Whoever rolls back to what decided before anything was published needs it in the record. */
    private Mono<Void> keepWhatDecides(String kind) {
        return Mono.justOrEmpty(bundles.deployed().artefacts().get(kind)).flatMap(record.artefacts()::keep);
    }

    /** What a version changes of another; empty when either is not stored. */
    public Mono<Comparison> compare(String kind, String before, String after) {
        return artefact(kind, before)
                .zipWith(artefact(kind, after))
                .publishOn(preparing)
                .map(both -> kinds.get(kind).compare(both.getT1(), both.getT2()));
    }

    /** What a version was published as; empty when it is not stored, and does not decide here. */
    public Mono<Artefact> artefact(String kind, String version) {
        return record.artefacts()
                .find(kind, version)
                .switchIfEmpty(Mono.defer(
                        () -> Mono.justOrEmpty(bundles.deployed().artefacts().get(kind))
                                .filter(deciding -> deciding.version().equals(version))));
    }

    private Mono<Result> known(String kind, Function<Ledger, Mono<Result>> then) {
        return ledger(kind).flatMap(then).switchIfEmpty(Mono.fromSupplier(() -> new Result.UnknownKind(kind)));
    }

    private Mono<Result> found(String kind, String version, Function<Artefact, Mono<Result>> then) {
        return artefact(kind, version)
                .flatMap(then)
                .switchIfEmpty(Mono.fromSupplier(() -> new Missing(kind, version).result))
                .onErrorResume(Damaged.class, damaged -> Mono.just(unsound(damaged)));
    }

    private static Result unsound(Damaged damaged) {
        return new Result.Unsound(List.of(String.valueOf(damaged.getMessage())));
    }

    private static Result done(Ledger ledger, String version) {
        Publication publication = ledger.publication(version).orElseThrow();
        return new Result.Done(ledger, publication);
    }

    /** A version whose bytes the record does not have. */
    private static final class Missing extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Result result;

        Missing(String kind, String version) {
            super(version);
            result = new Result.Refused(
                    Objection.UNKNOWN_VERSION,
                    new leme.rules.fact.Texts(
                            "Não há versão `" + version + "` de `" + kind + "`.",
                            "There is no version `" + version + "` of `" + kind + "`."));
        }
    }
}
