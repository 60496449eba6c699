package leme.models.propensity;

/** What a propensity looks like inside: log-odds of acceptance from a rate, a group and terms. */
sealed interface Form permits Form.Rates, Logistic, Trees {

    /** As a model file and a report name it. */
    String name();

    /**
     * Log-odds, uncalibrated.
     *
     * @param rate log-odds of the action's {@link ColdStart#rate}
     * @param prior log-odds of the catalogue's prior
     * @param terms of the profile, {@link Terms#COUNT} of them
     * @param shares receives what each term adds; the last, what the action's own rate adds over the prior
     */
    double logOdds(double rate, double prior, String group, double[] terms, double[] shares);

    /** The rate and nothing else: what there is while hardly anything was seen. */
    record Rates() implements Form {

        @Override
        public String name() {
            return "rates";
        }

        @Override
        public double logOdds(double rate, double prior, String group, double[] terms, double[] shares) {
            shares[Terms.COUNT] = rate - prior;
            return rate;
        }
    }
}
