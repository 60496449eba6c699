package leme.service.record;

import java.util.List;
import reactor.core.publisher.Mono;

/** What happened after decisions. */
public interface Outcomes {

    /**
     * Keeps an outcome, once, and moves the contact it is about: one that was made gets its response, one that was only
     * offered becomes a contact. The decision is given because it may not have reached the record yet.
     */
    Mono<Reception> record(Outcome outcome, Recorded about);

    /** The outcomes of a decision, oldest first. */
    Mono<List<Outcome>> list(String tenant, String decisionId);
}
