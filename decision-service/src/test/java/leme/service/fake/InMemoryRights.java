package leme.service.fake;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import leme.rules.fact.BlockListing;
import leme.rules.fact.LegalHold;
import leme.rules.fact.PrivacyRequest;
import leme.rules.fact.PrivacyRequest.Outcome;
import leme.rules.fact.Rights;
import leme.service.record.Reception;
import leme.service.record.subject.Filed;
import leme.service.record.subject.PrivacyAnswer;
import leme.service.record.subject.PrivacyRequests;
import leme.service.record.subject.Register;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What data subjects asked and what is asked about them, in the memory of an {@link InMemoryRecord}. */
final class InMemoryRights {

    /** How the record is called: not at all while it is cut off. */
    interface Line {
        <T> Mono<T> call(Callable<@Nullable T> work);
    }

    /** Every key under which a customer is on record, their own first. */
    interface Keys {
        List<String> of(String tenant, String customerKey);
    }

    private record Key(String tenant, String customerKey) {}

    private final Line line;
    private final Keys keys;
    private final Map<Key, Map<String, Filed<PrivacyRequest>>> requests = new LinkedHashMap<>();
    private final Registered<LegalHold> holds =
            new Registered<>(LegalHold::since, (hold, at) -> new LegalHold(hold.matter(), hold.since(), at));
    private final Registered<BlockListing> listings = new Registered<>(
            BlockListing::registeredAt,
            (listing, at) -> new BlockListing(listing.registry(), listing.registeredAt(), at));

    InMemoryRights(Line line, Keys keys) {
        this.line = line;
        this.keys = keys;
    }

    Rights of(String tenant, String customerKey) {
        return new Rights(
                facts(all(requests, tenant, customerKey, PrivacyRequest::openedAt)),
                facts(holds.of(tenant, customerKey)),
                facts(listings.of(tenant, customerKey)));
    }

    private static <T> List<T> facts(List<Filed<T>> filed) {
        return filed.stream().map(Filed::fact).toList();
    }

    Register<LegalHold> legalHolds() {
        return holds;
    }

    Register<BlockListing> blockListings() {
        return listings;
    }

    PrivacyRequests privacyRequests() {
        return new PrivacyRequests() {
            @Override
            public Mono<Reception> open(String tenant, String customerKey, Filed<PrivacyRequest> request) {
                return line.call(
                        () -> reception(own(requests, tenant, customerKey).putIfAbsent(request.id(), request)));
            }

            @Override
            public Mono<Filed<PrivacyRequest>> answer(
                    String tenant, String customerKey, String id, PrivacyAnswer answer) {
                return line.call(() -> with(requests, tenant, customerKey, id)
                        .computeIfPresent(id, (same, known) -> answered(known, answer)));
            }

            @Override
            public Mono<List<Filed<PrivacyRequest>>> list(String tenant, String customerKey) {
                return line.call(() -> all(requests, tenant, customerKey, PrivacyRequest::openedAt));
            }
        };
    }

    private static Filed<PrivacyRequest> answered(Filed<PrivacyRequest> known, PrivacyAnswer answer) {
        PrivacyRequest asked = known.fact();
        boolean takenBack = asked.outcome() == Outcome.GRANTED && answer.outcome() == Outcome.WITHDRAWN;
        if (asked.outcome() != Outcome.PENDING && !takenBack) {
            return known;
        }
        Instant earliest = Objects.requireNonNullElse(asked.decidedAt(), asked.openedAt());
        Instant at = answer.at().isBefore(earliest) ? earliest : answer.at();
        return new Filed<>(
                known.id(),
                new PrivacyRequest(asked.id(), asked.kind(), asked.purpose(), asked.openedAt(), at, answer.outcome()),
                known.proof(),
                answer.proof());
    }

    private static Reception reception(@Nullable Object before) {
        return before == null ? Reception.NEW : Reception.REPEATED;
    }

    private static <T> Map<String, Filed<T>> own(
            Map<Key, Map<String, Filed<T>>> filed, String tenant, String customerKey) {
        return filed.computeIfAbsent(new Key(tenant, customerKey), key -> new LinkedHashMap<>());
    }

    /** Those of the key that has the entry. */
    private <T> Map<String, Filed<T>> with(
            Map<Key, Map<String, Filed<T>>> filed, String tenant, String customerKey, String id) {
        return keys.of(tenant, customerKey).stream()
                .map(key -> own(filed, tenant, key))
                .filter(entries -> entries.containsKey(id))
                .findFirst()
                .orElseGet(() -> own(filed, tenant, customerKey));
    }

    private <T> List<Filed<T>> all(
            Map<Key, Map<String, Filed<T>>> filed, String tenant, String customerKey, Function<T, Instant> began) {
        return keys.of(tenant, customerKey).stream()
                .flatMap(key -> own(filed, tenant, key).values().stream())
                .sorted(Comparator.comparing((Filed<T> one) -> began.apply(one.fact()))
                        .thenComparing(Filed::id))
                .toList();
    }

    private interface Ending<T> {
        T at(T fact, Instant at);
    }

    private final class Registered<T> implements Register<T> {

        private final Map<Key, Map<String, Filed<T>>> entries = new LinkedHashMap<>();
        private final Function<T, Instant> began;
        private final Ending<T> ending;

        private Registered(Function<T, Instant> began, Ending<T> ending) {
            this.began = began;
            this.ending = ending;
        }

        private List<Filed<T>> of(String tenant, String customerKey) {
            return all(entries, tenant, customerKey, began);
        }

        @Override
        public Mono<Reception> add(String tenant, String customerKey, Filed<T> entry) {
            return line.call(() -> reception(own(entries, tenant, customerKey).putIfAbsent(entry.id(), entry)));
        }

        @Override
        public Mono<Filed<T>> end(String tenant, String customerKey, String id, Instant at, String proof) {
            return line.call(() -> with(entries, tenant, customerKey, id)
                    .computeIfPresent(id, (same, known) -> ended(known, at, proof)));
        }

        private Filed<T> ended(Filed<T> known, Instant at, String proof) {
            Instant since = began.apply(known.fact());
            return known.endProof() == null
                    ? new Filed<>(
                            known.id(), ending.at(known.fact(), at.isBefore(since) ? since : at), known.proof(), proof)
                    : known;
        }

        @Override
        public Mono<List<Filed<T>>> list(String tenant, String customerKey) {
            return line.call(() -> of(tenant, customerKey));
        }
    }
}
