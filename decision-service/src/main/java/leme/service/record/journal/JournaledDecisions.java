package leme.service.record.journal;

import java.util.List;
import leme.service.record.Decisions;
import leme.service.record.IdempotencyKey;
import leme.service.record.Recorded;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Decisions through the journal: kept there first, shipped later, found in either. What the service decides with.
 *
 * <p>Keeping fails with {@link JournalFull} or {@link KeyTaken} and needs no Postgres; finding what the journal no
 * longer holds fails with {@link leme.service.record.RecordUnreachable} when Postgres is away.
 */
public record JournaledDecisions(Journal journal, Decisions record) implements Decisions {

    @Override
    public Mono<Void> record(List<Recorded> decisions) {
        return Flux.fromIterable(decisions).flatMap(journal::append).then();
    }

    @Override
    public Mono<Recorded> find(String tenant, String id) {
        return journal.find(tenant, id).switchIfEmpty(Mono.defer(() -> record.find(tenant, id)));
    }

    @Override
    public Mono<Recorded> find(IdempotencyKey key) {
        return journal.find(key).switchIfEmpty(Mono.defer(() -> record.find(key)));
    }
}
