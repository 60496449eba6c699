package leme.service.drift;

import java.time.Instant;
import leme.models.drift.CalibrationWindow;
import leme.service.learning.Attribution;
import reactor.core.publisher.Mono;

/** What came of the propensities that decisions rested on. Fails with the record's two errors only. */
public interface Results {

    /**
     * Predictions and answers of the actions shown lately whose attribution window is over, all tenants together. Of those
     * shown more lately only successes would be seen.
     *
     * @param model version of the trained propensities that they rested on; what others predicted is not theirs to answer for
     */
    Mono<CalibrationWindow> lately(Attribution attribution, String model, Instant now);
}
