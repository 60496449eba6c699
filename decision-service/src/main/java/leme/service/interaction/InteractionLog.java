package leme.service.interaction;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import leme.rules.catalogue.Catalogue;
import leme.rules.fact.Action;
import leme.service.learning.Attribution;
import leme.service.record.Archive;
import leme.service.record.Pseudonyms;
import leme.service.record.Recorded;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * A tenant's interactions, earliest first, page by page as they are asked for. Each export has a secret of its own that is
 * never kept, so that its pseudonyms join neither with another export nor with the record.
 */
public final class InteractionLog {

    private static final int PAGE = 200;
    private static final int SECRET = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Archive archive;
    private final Aftermaths aftermaths;
    private final Supplier<Catalogue> catalogue;
    private final Clock clock;

    /** @param catalogue the one in force: it says what counts as a response */
    public InteractionLog(Archive archive, Aftermaths aftermaths, Supplier<Catalogue> catalogue, Clock clock) {
        this.archive = archive;
        this.aftermaths = aftermaths;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * Lines, the last of which says what it came to. Fails with the record's two errors only.
     *
     * @param slates whether all that an answer showed is told, or only what it put first
     */
    public Flux<Line> of(String tenant, Instant since, boolean slates) {
        return Flux.defer(() -> of(tenant, since, slates, clock.instant()));
    }

    private Flux<Line> of(String tenant, Instant since, boolean slates, Instant now) {
        var join = join(tenant, slates, now);
        var tally = new Tally();
        return archive.between(tenant, since, now)
                .buffer(PAGE)
                .concatMap(page -> aftermaths.of(tenant, page, now).map(known -> new Page(page, known)), 1)
                .publishOn(Schedulers.boundedElastic(), 1)
                .concatMapIterable(page -> tally.lines(page.joined(join)), 1)
                .concatWith(Mono.fromSupplier(tally::end));
    }

    private record Page(List<Recorded> decisions, Map<String, Aftermath> known) {

        List<Joined> joined(Join join) {
            return decisions.stream()
                    .map(decision -> join.of(decision, Objects.requireNonNull(known.get(decision.id()))))
                    .toList();
        }
    }

    private Join join(String tenant, boolean slates, Instant now) {
        var secret = new byte[SECRET];
        RANDOM.nextBytes(secret);
        var pseudonyms = new Pseudonyms(secret);
        var inForce = catalogue.get();
        var priors = inForce.actions().stream().collect(Collectors.toMap(Action::code, Action::prior));
        return new Join(
                new Attribution(inForce.rewards()), priors, now, slates, name -> pseudonyms.alias(tenant, name));
    }
}
