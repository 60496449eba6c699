package leme.engine.experiment;

import leme.models.propensity.Doubt;

/**
 * An action that may be chosen by chance, as exploration sees it.
 *
 * @param id of the candidate, unique among contenders
 * @param group what it shares its doubt with
 * @param logOdds of a response, expected
 * @param doubt about them
 * @param value of a response, BRL
 * @param cost paid either way, BRL
 * @param weight what the net value is multiplied by, above 0
 */
public record Contender(
        String id, String group, double logOdds, Doubt doubt, double value, double cost, double weight) {

    /** What it is worth where the log-odds of a response are these; BRL, weighted. */
    double worth(double odds) {
        return (value / (1 + StrictMath.exp(-odds)) - cost) * weight;
    }

    /** What it is expected to be worth. */
    double expected() {
        return worth(logOdds);
    }
}
