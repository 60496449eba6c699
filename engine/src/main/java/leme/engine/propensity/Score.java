package leme.engine.propensity;

import java.util.List;
import leme.models.online.Lesson.Basis;
import leme.models.propensity.Propensities.Contribution;
import org.jspecify.annotations.Nullable;

/**
 * What an action is expected to be worth here and now: {@code total = (propensity × value − cost) × contextWeight × lever}.
 *
 * <p>The cost of the message is inside the value: it is paid whether or not the customer responds.
 *
 * @param propensity P(response)
 * @param value of a response, BRL
 * @param cost of sending, and of those who are expected to opt out because of it, BRL
 * @param contextWeight how much it is to the point, 0.1 to 10
 * @param lever human thumbs on the scale, 0.1 to 10
 * @param total expected net value, BRL, weighted
 * @param contributions what carried the propensity, heaviest first
 * @param basis what outcomes will teach something about; null in decisions older than learning
 */
public record Score(
        Propensity propensity,
        double value,
        double cost,
        double contextWeight,
        double lever,
        double total,
        List<Contribution> contributions,
        @Nullable Basis basis) {

    public Score {
        contributions = List.copyOf(contributions);
    }

    public static Score of(
            Propensity propensity,
            double value,
            double cost,
            double contextWeight,
            double lever,
            List<Contribution> contributions,
            Basis basis) {
        double net = propensity.value() * value - cost;
        return new Score(
                propensity, value, cost, contextWeight, lever, net * contextWeight * lever, contributions, basis);
    }
}
