package leme.service.record;

import java.time.Instant;
import java.util.Map;
import leme.rules.fact.Channel;
import reactor.core.publisher.Mono;

/** Whom a sender reached by its own beginning: what providers count towards its limit. */
public interface Reached {

    /**
     * Unique customers of a tenant to whom something was sent after an instant that answered nobody, by channel; a channel
     * through which nobody was reached may be left out. What a channel refused to deliver does not count.
     */
    Mono<Map<Channel, Integer>> since(String tenant, Instant since);
}
