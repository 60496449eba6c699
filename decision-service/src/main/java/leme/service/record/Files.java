package leme.service.record;

import java.time.Duration;
import leme.rules.fact.CustomerFile;
import reactor.core.publisher.Mono;

/** The files of customers, assembled from all parts of the record in one round trip. */
public interface Files {

    /** How far back contacts are read: longer than the longest window a policy counts in. */
    Duration HISTORY = Duration.ofDays(400);

    /** Why a file of the record tells nothing of what the sender may still send. */
    String NOT_THE_CUSTOMERS = "what the sender may send is not in the customer's file";

    /**
     * The file, every part fresh but {@code sending}, which is missing. One who is not on file is known to be unknown: a
     * fresh profile with the key alone.
     */
    Mono<CustomerFile> read(String tenant, String customerKey);
}
