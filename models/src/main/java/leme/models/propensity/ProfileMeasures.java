package leme.models.propensity;

import java.util.List;
import java.util.Map;
import leme.models.card.Curves;
import leme.models.card.Scored;
import leme.models.drift.Reference;
import leme.models.drift.Sample;
import leme.models.drift.Value;

/** What is watched of propensities: each column of the profile, the score, and whether it was answered. */
public final class ProfileMeasures {

    /** Name of the score: P(response) by the trained model. */
    public static final String PROPENSITY = "propensity";

    /** Name of the rate: whether an action shown was answered, {@code true} or {@code false}. */
    public static final String RESPONSE_RATE = "responseRate";

    private ProfileMeasures() {}

    /** Of one scored action. */
    public static Map<String, Value> of(Profile profile, double probability) {
        return Map.ofEntries(
                Map.entry("tenureMonths", Value.of(profile.tenureMonths())),
                Map.entry("monthlyRevenue", Value.of(profile.monthlyRevenue())),
                Map.entry("productsOwned", Value.of(profile.productsOwned())),
                Map.entry("ownsProduct", Value.of(profile.ownsProduct())),
                Map.entry("channel", Value.of(profile.channel())),
                Map.entry("hour", Value.of(profile.hour())),
                Map.entry("weekend", Value.of(profile.weekend())),
                Map.entry("contacts", Value.of(profile.contacts())),
                Map.entry("rejections", Value.of(profile.rejections())),
                Map.entry("acceptances", Value.of(profile.acceptances())),
                Map.entry("asked", Value.of(profile.asked())),
                Map.entry(PROPENSITY, Value.of(probability)));
    }

    /**
     * From the rows of a training.
     *
     * @param unseen scores of rows that the model which gave them had not seen: of seen ones they lie too far apart
     */
    static List<Reference> references(List<Interaction> rows, Curves unseen) {
        var sample = new Sample();
        for (Interaction row : rows) {
            of(row.profile(), Double.NaN).forEach((measure, value) -> {
                if (!measure.equals(PROPENSITY)) {
                    sample.add(measure, value);
                }
            });
            sample.add(RESPONSE_RATE, Value.of(row.accepted()));
        }
        unseen.rows().stream().map(Scored::said).forEach(said -> sample.add(PROPENSITY, Value.of(said)));
        return sample.references();
    }
}
