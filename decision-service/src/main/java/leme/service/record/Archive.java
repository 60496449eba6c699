package leme.service.record;

import java.time.Instant;
import reactor.core.publisher.Flux;

/** The decisions on record, for those who look at many; what the journal has not shipped yet is not among them. */
public interface Archive {

    /**
     * A tenant's decisions, latest first, read page by page as they are asked for.
     *
     * @param since none older
     * @param most at most so many, 1 or more
     */
    Flux<Recorded> latest(String tenant, Instant since, int most);

    /**
     * A tenant's decisions, earliest first, read page by page as they are asked for.
     *
     * @param since none older
     * @param until none of that moment or younger
     */
    Flux<Recorded> between(String tenant, Instant since, Instant until);

    /**
     * The latest decisions of all tenants together, latest first.
     *
     * @param most at most so many, 1 or more; all are held at once
     */
    Flux<Recorded> latest(int most);
}
