package leme.service.web.mlflow;

import java.util.Locale;
import leme.service.publication.Result;
import leme.service.publication.ledger.Ledger;
import leme.service.publication.ledger.Move;
import leme.service.publication.ledger.Publication;
import leme.service.publication.ledger.State;
import leme.service.registry.Registry;
import leme.service.web.Rulings;
import leme.service.web.door.Person;
import leme.service.web.door.Role;
import reactor.core.publisher.Mono;

/**
 * Aliases that mean something: {@code champion} is the model in force, {@code challenger} decides for a share of customers,
 * {@code shadow} looks on. To set the first two is to promote: the author of a model may not, and it is written into the
 * ledger like any promotion. Others are plain names on a version, and nothing follows from them.
 */
final class Aliases {

    private static final Role[] NAMES = {Role.SCIENTIST, Role.AUTHOR, Role.OPERATOR, Role.APPROVER};
    private static final Role[] OPERATES = {Role.OPERATOR, Role.APPROVER};
    private static final double SHARE = 0.1;
    private static final String NOTE = "alias set by an MLflow client";

    private final Registry registry;

    Aliases(Registry registry) {
        this.registry = registry;
    }

    Mono<Result.Done> set(Question asked, Registered known) {
        var alias = alias(asked);
        var version = asked.required("version");
        var publication = known.publication(version)
                .orElseThrow(() -> MlflowError.noVersion(known.ledger().kind(), version));
        return switch (alias) {
            case Registered.CHAMPION -> promoted(asked, publication);
            case Registered.CHALLENGER -> challenged(asked, publication);
            case Registered.SHADOW -> shadowed(asked, publication);
            default -> named(asked, publication, alias);
        };
    }

    private Mono<Result.Done> named(Question asked, Publication publication, String alias) {
        var person = Person.of(asked.request().exchange(), NAMES);
        return moved(publication.kind(), new Move.Alias(publication.version(), alias, person.name(), NOTE));
    }

    private Mono<Result.Done> moved(String kind, Move move) {
        return registry.move(kind, move).map(result -> Rulings.orRefused(kind, result));
    }

    private Mono<Result.Done> promoted(Question asked, Publication publication) {
        var person = publication.state() == State.CHECKED
                ? Person.of(asked.request().exchange(), Role.APPROVER)
                : Person.of(asked.request().exchange(), OPERATES);
        return registry.promote(publication, person.name(), NOTE)
                .map(result -> Rulings.orRefused(publication.kind(), result));
    }

    private Mono<Result.Done> shadowed(Question asked, Publication publication) {
        var person = Person.of(asked.request().exchange(), OPERATES);
        var move = new Move.Shadow(publication.version(), SHARE, person.name(), NOTE);
        return moved(publication.kind(), move);
    }

    private Mono<Result.Done> challenged(Question asked, Publication publication) {
        var person = publication.state() == State.CHECKED
                ? Person.of(asked.request().exchange(), Role.APPROVER)
                : Person.of(asked.request().exchange(), OPERATES);
        return registry.challenge(publication, SHARE, person.name(), NOTE)
                .map(result -> Rulings.orRefused(publication.kind(), result));
    }

    Mono<Result.Done> delete(Question asked, Ledger ledger) {
        var alias = alias(asked);
        return switch (alias) {
            case Registered.CHAMPION ->
                throw MlflowError.invalid("Something has to decide: set the alias '" + Registered.CHAMPION
                        + "' to another version instead");
            case Registered.CHALLENGER -> {
                var person = Person.of(asked.request().exchange(), OPERATES);
                var challenger = ledger.challenger();
                if (challenger == null) {
                    throw MlflowError.noAlias(alias);
                }
                yield moved(ledger.kind(), new Move.Unchallenge(challenger.version(), person.name(), NOTE));
            }
            case Registered.SHADOW -> {
                var person = Person.of(asked.request().exchange(), OPERATES);
                var shadow = ledger.shadow();
                if (shadow == null) {
                    throw MlflowError.noAlias(alias);
                }
                yield moved(ledger.kind(), new Move.Unshadow(shadow.version(), person.name(), NOTE));
            }
            default -> {
                var person = Person.of(asked.request().exchange(), NAMES);
                var version = ledger.aliases().get(alias);
                if (version == null) {
                    throw MlflowError.noAlias(alias);
                }
                yield moved(ledger.kind(), new Move.Unalias(version, alias, person.name(), NOTE));
            }
        };
    }

    private static String alias(Question asked) {
        return asked.required("alias").toLowerCase(Locale.ROOT);
    }
}
