package leme.service.publication;

import java.time.Duration;
import java.util.List;
import leme.service.publication.store.Presences;
import leme.service.publication.store.Presences.Heard;
import leme.service.publication.store.Presences.Presence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Which replica decides by what. Each says so every few seconds, so that whoever asks any of them hears of all, also of one
 * that keeps an old version because it cannot build the one in force.
 */
public final class RollCall {

    private static final Logger LOG = LoggerFactory.getLogger(RollCall.class);

    private final String replica;
    private final Following following;
    private final Kinds kinds;
    private final Presences presences;

    /** @param replica name of this one */
    public RollCall(String replica, Following following, Kinds kinds, Presences presences) {
        this.replica = replica;
        this.following = following;
        this.kinds = kinds;
        this.presences = presences;
    }

    /** Says so until disposed of. */
    public Disposable start(Duration every) {
        return presences
                .forget()
                .onErrorResume(RollCall::away)
                .thenMany(Flux.interval(every))
                .onBackpressureDrop()
                .concatMap(tick -> say(), 1)
                .subscribe();
    }

    /** Says what decides here. Never fails: what cannot be said now is said the next time. */
    Mono<Void> say() {
        return Flux.fromIterable(kinds.names())
                .concatMap(kind -> Mono.justOrEmpty(following.standing(kind))
                        .flatMap(standing -> presences.say(presence(kind, standing))))
                .then()
                .onErrorResume(RollCall::away);
    }

    private Presence presence(String kind, Following.Standing standing) {
        return new Presence(replica, kind, standing.wanted(), standing.decides(), standing.trouble());
    }

    /** What was heard of a kind within the last minute; nothing when the record does not answer. */
    public Mono<List<Heard>> heard(String kind) {
        return presences.heard(kind).collectList().onErrorReturn(List.of());
    }

    private static Mono<Void> away(Throwable failure) {
        LOG.debug("what decides here cannot be said just now: {}", failure.getMessage());
        return Mono.empty();
    }
}
