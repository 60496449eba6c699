package leme.models.propensity;

/**
 * What was proposed to somebody, and whether it was accepted: a row of training.
 *
 * @param prior what the catalogue expected, in (0, 1)
 * @param accepted the outcome
 */
public record Interaction(String action, String group, double prior, Profile profile, boolean accepted) {

    public Interaction {
        if (!(prior > 0 && prior < 1)) {
            throw new IllegalArgumentException("prior `" + prior + "` of `" + action + "` is outside (0, 1)");
        }
    }
}
