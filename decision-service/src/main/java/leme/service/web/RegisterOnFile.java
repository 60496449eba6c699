package leme.service.web;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import leme.api.model.EndRequest;
import leme.rules.fact.Texts;
import leme.service.record.Reception;
import leme.service.record.subject.Filed;
import leme.service.record.subject.Register;
import leme.service.web.problem.Problem;
import leme.service.web.problem.Refusal;
import leme.service.web.problem.Violation;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A register as callers add to it, end its entries and list them.
 *
 * @param kind what must be the same when an entry is sent again
 * @param began when an entry began
 * @param name the field that names an entry, e.g. {@code holdId}
 * @param path where entries are listed, e.g. {@code /legal-holds}
 */
record RegisterOnFile<T>(
        Register<T> register,
        Function<T, Enum<?>> kind,
        Function<T, Instant> began,
        String name,
        String path,
        Clock clock) {

    /** Latest first. */
    Mono<List<Filed<T>>> list(String tenant, String customerKey) {
        return register.list(tenant, customerKey)
                .map(all -> all.stream()
                        .sorted(Comparator.comparing((Filed<T> one) -> began.apply(one.fact()))
                                .reversed())
                        .toList());
    }

    /**
     * The entry as it stands on record.
     *
     * @param saysWhen whether the caller said when it began: one who does not means the one on record
     */
    Mono<Filed<T>> add(String tenant, String customerKey, Filed<T> entry, boolean saysWhen) {
        return register.add(tenant, customerKey, entry)
                .flatMap(reception -> reception == Reception.NEW
                        ? Mono.just(entry)
                        : find(tenant, customerKey, entry.id())
                                .filter(known -> isSame(known, entry, saysWhen))
                                .switchIfEmpty(Mono.error(this::another)));
    }

    private boolean isSame(Filed<T> known, Filed<T> entry, boolean saysWhen) {
        return kind.apply(known.fact()) == kind.apply(entry.fact())
                && known.proof().equals(entry.proof())
                && (!saysWhen || began.apply(known.fact()).equals(began.apply(entry.fact())));
    }

    /** The entry, ended; one ended before keeps its time. */
    Mono<Filed<T>> end(String tenant, String customerKey, String id, EndRequest given) {
        var at = moment(given.getEndedAt());
        return find(tenant, customerKey, id)
                .doOnNext(known -> refuseToEndBeforeItBegan(known, at))
                .flatMap(known -> register.end(tenant, customerKey, id, at, given.getProof()))
                .switchIfEmpty(Mono.error(this::unknown));
    }

    private Mono<Filed<T>> find(String tenant, String customerKey, String id) {
        return register.list(tenant, customerKey)
                .mapNotNull(all -> all.stream()
                        .filter(filed -> filed.id().equals(id))
                        .findFirst()
                        .orElse(null));
    }

    Instant moment(@Nullable Instant given) {
        return (given == null ? clock.instant() : given).truncatedTo(ChronoUnit.MICROS);
    }

    private void refuseToEndBeforeItBegan(Filed<T> known, Instant at) {
        var since = began.apply(known.fact());
        if (known.endProof() == null && at.isBefore(since)) {
            throw Refusal.contradiction(Violation.at(
                    "/endedAt",
                    new Texts(
                            "`endedAt` é antes de `" + since + "`, quando começou",
                            "`endedAt` is before `" + since + "`, when it began"),
                    new Texts("Informe um instante posterior.", "Give a later one.")));
        }
    }

    private Refusal another() {
        return Refusal.of(
                Problem.KEY_REUSED,
                "Já há um registro com essa `" + name + "` e outro conteúdo. Use outra `" + name + "`.",
                "There is an entry of that `" + name + "` with another content. Use another `" + name + "`.");
    }

    private Refusal unknown() {
        return Refusal.of(
                Problem.NOT_FOUND,
                "Este cliente não tem registro com essa `" + name + "`. Os que tem estão em `" + path + "`.",
                "This customer has no entry of that `" + name + "`. Those there are stand in `" + path + "`.");
    }
}
