package leme.models.offpolicy;

/** What an action is expected to bring on an occasion. Pure and thread-safe. */
@FunctionalInterface
public interface RewardModel {

    /** In the unit of the rewards it was fitted on; finite. */
    double expected(Occasion occasion, int action);

    /** Expects nothing: turns the doubly robust estimator into inverse propensity scoring. */
    static RewardModel none() {
        return (occasion, action) -> 0;
    }
}
