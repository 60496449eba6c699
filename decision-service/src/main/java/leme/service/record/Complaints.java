package leme.service.record;

import java.time.Instant;
import java.util.List;
import leme.rules.fact.Complaint;
import reactor.core.publisher.Mono;

/** The complaints on record. */
public interface Complaints {

    /** Files a complaint. The same id again, whatever its state by now, is {@link Reception#REPEATED}. */
    Mono<Reception> open(String tenant, String customerKey, Complaint complaint);

    /** Closes a complaint and answers it as it stands; one closed before keeps its time. Empty when there is none. */
    Mono<Complaint> close(String tenant, String customerKey, String id, Instant at);

    /** All complaints of a customer, oldest first. */
    Mono<List<Complaint>> list(String tenant, String customerKey);
}
