package leme.service.interaction;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import leme.service.record.Recorded;
import reactor.core.publisher.Mono;

/** What came of decisions, many at a time. */
public interface Aftermaths {

    /**
     * By id of the decision; each is there.
     *
     * @param decisions of one tenant
     * @param now at which requests of data subjects count or do not
     */
    Mono<Map<String, Aftermath>> of(String tenant, List<Recorded> decisions, Instant now);
}
