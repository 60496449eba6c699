package leme.service.drift;

import java.util.function.ToDoubleFunction;
import leme.engine.Decision;
import leme.engine.treatment.Placed;
import leme.models.propensity.Profile;
import org.jspecify.annotations.Nullable;

/** A number of a decision whose distribution is watched: inputs of the propensity, and scores of the models. */
enum Signal {
    TENURE_MONTHS("tenureMonths", input(Profile::tenureMonths)),
    MONTHLY_REVENUE("monthlyRevenue", input(Profile::monthlyRevenue)),
    PRODUCTS_OWNED("productsOwned", input(Profile::productsOwned)),
    CONTACTS("contacts", input(Profile::contacts)),
    HOUR("hour", input(Profile::hour)),
    /** P(response) of the action put first, where it sells. */
    PROPENSITY("propensity", Signal::propensity),
    /** Calibrated probability of the intent; of decisions about a message only. */
    INTENT_CONFIDENCE("intentConfidence", Signal::confidence);

    private final String measure;
    private final ToDoubleFunction<Decision> value;

    Signal(String measure, ToDoubleFunction<Decision> value) {
        this.measure = measure;
        this.value = value;
    }

    /** Its name in metrics and reports. */
    String measure() {
        return measure;
    }

    /** Its value in a decision; NaN where the decision has none, which says nothing. */
    double of(Decision decision) {
        return value.applyAsDouble(decision);
    }

    private static ToDoubleFunction<Decision> input(ToDoubleFunction<Profile> read) {
        return decision -> {
            var selling = selling(decision);
            var basis = selling == null ? null : selling.score().basis();
            return basis == null ? Double.NaN : read.applyAsDouble(basis.profile());
        };
    }

    private static double propensity(Decision decision) {
        var selling = selling(decision);
        return selling == null ? Double.NaN : selling.score().propensity().value();
    }

    private static double confidence(Decision decision) {
        var understanding = decision.understanding();
        return understanding == null ? Double.NaN : understanding.confidence();
    }

    private static @Nullable Placed selling(Decision decision) {
        var first = decision.chosen();
        return first != null && first.purpose().isCommercial() ? first : null;
    }
}
