package leme.engine.propensity;

/** P(response) of an action, in (0, 1). Never the probability with which a policy chose it. */
public record Propensity(double value) {

    public Propensity {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException("propensity `" + value + "` is outside (0, 1)");
        }
    }
}
