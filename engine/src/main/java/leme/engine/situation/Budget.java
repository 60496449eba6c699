package leme.engine.situation;

/**
 * What an answer may cost.
 *
 * @param brl at most this much, in BRL, 0 or more
 * @param latencyMs at most this long until the first word, in milliseconds, 0 or more
 */
public record Budget(double brl, long latencyMs) {

    /** Enough for any machine route. */
    public static final Budget GENEROUS = new Budget(1.00, 10_000);

    public Budget {
        if (!(brl >= 0) || latencyMs < 0) {
            throw new IllegalArgumentException(
                    "budget `" + brl + " BRL, " + latencyMs + " ms`: give 0 or more of each");
        }
    }
}
