package leme.service.registry;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import leme.models.artefact.ModelFile;
import leme.models.artefact.RefusedModel;
import leme.models.card.CardPage;
import leme.service.bundle.Artefact;
import leme.service.publication.Publishing;
import leme.service.publication.Result;
import leme.service.publication.ledger.Entry;
import leme.service.publication.ledger.Event;
import leme.service.publication.ledger.Ledger;
import leme.service.publication.ledger.Move;
import leme.service.publication.ledger.Publication;
import leme.service.publication.ledger.State;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What is known of models, by kind and version. */
public final class Registry {

    private final Publishing publishing;

    public Registry(Publishing publishing) {
        this.publishing = publishing;
    }

    /** Where a model comes from: as the ledger has it, else as its file says; empty when there is no such model. */
    public Mono<Lineage> lineage(String kind, String version) {
        return models(kind)
                .flatMap(ledger -> Mono.justOrEmpty(submitted(ledger, version)))
                .map(entry -> Lineage.of(entry.evidence()))
                .switchIfEmpty(Mono.defer(() -> file(kind, version).mapNotNull(Registry::lineage)));
    }

    private Mono<Ledger> models(String kind) {
        return ModelKind.of(kind).isPresent() ? publishing.ledger(kind) : Mono.empty();
    }

    /** Where a version of a ledger comes from; empty for what came with the service. */
    public static Optional<Lineage> lineage(Ledger ledger, String version) {
        return submitted(ledger, version).map(entry -> Lineage.of(entry.evidence()));
    }

    private static Optional<Entry> submitted(Ledger ledger, String version) {
        return ledger.entries(version).stream()
                .filter(entry -> entry.event() == Event.SUBMITTED)
                .findFirst();
    }

    /**
     * Puts a version in force in one step: where nobody has agreed to it yet, the actor does; one that decided before is gone
     * back to.
     */
    public Mono<Result> promote(Publication version, String actor, String note) {
        var kind = version.kind();
        var name = version.version();
        return switch (version.state()) {
            case FORMER -> publishing.rollBack(kind, name, actor, note);
            case CHECKED ->
                publishing
                        .approve(kind, name, actor, note)
                        .flatMap(agreed -> agreed instanceof Result.Done
                                ? publishing.activate(kind, name, actor, note)
                                : Mono.just(agreed));
            case DRAFT, FAILED, APPROVED, REJECTED, ACTIVE, RETIRED -> publishing.activate(kind, name, actor, note);
        };
    }

    /** Lets a version decide for a share of customers; where nobody has agreed to it yet, the actor does. */
    public Mono<Result> challenge(Publication version, double share, String actor, String note) {
        var move = new Move.Challenge(version.version(), share, actor, note);
        if (version.state() != State.CHECKED) {
            return publishing.challenge(version.kind(), move);
        }
        return publishing
                .approve(version.kind(), version.version(), actor, note)
                .flatMap(agreed ->
                        agreed instanceof Result.Done ? publishing.challenge(version.kind(), move) : Mono.just(agreed));
    }

    /** The ledgers of all kinds of models. */
    public Flux<Ledger> ledgers() {
        return Flux.fromArray(ModelKind.values())
                .concatMap(kind -> publishing.ledger(kind.code()))
                .sort(Comparator.comparing(Ledger::kind));
    }

    /** The ledger of a kind of models; empty when there is no such kind. */
    public Mono<Ledger> ledger(String kind) {
        return models(kind);
    }

    /** A step that only the ledger has to permit. */
    public Mono<Result> move(String kind, Move move) {
        return publishing.move(kind, move);
    }

    /** A model's card as a page of HTML; empty when there is no such model. */
    public Mono<String> card(String kind, String version, Locale reader) {
        return file(kind, version).publishOn(Schedulers.parallel()).mapNotNull(artefact -> card(artefact, reader));
    }

    /** A model's file; empty when there is no such model. */
    public Mono<Artefact> file(String kind, String version) {
        return ModelKind.of(kind).isPresent() ? publishing.artefact(kind, version) : Mono.empty();
    }

    private static @Nullable Lineage lineage(Artefact artefact) {
        try {
            return Lineage.of(artefact);
        } catch (RefusedModel otherRelease) {
            return null;
        }
    }

    private static @Nullable String card(Artefact artefact, Locale reader) {
        try {
            return CardPage.of(ModelFile.read(artefact.kind(), artefact.bytes()), reader);
        } catch (RefusedModel otherRelease) {
            return null;
        }
    }
}
