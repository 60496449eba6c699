package leme.models.offpolicy;

import leme.models.statistic.Terms;

/**
 * How the value of a policy is estimated from another's log. In the formulas w is the importance weight, r the reward,
 * q what the reward model expects of the logged action, and q̄ what it expects of the policy.
 */
public enum Estimator {

    /**
     * Mean of w·r: unbiased where selection probabilities are right, noisy where weights are large. D. G. Horvitz and
     * D. J. Thompson, "A generalization of sampling without replacement from a finite universe", JASA 1952.
     */
    IPS {
        @Override
        public Terms terms(Evidence evidence) {
            return each(evidence, (w, r, q, policy) -> w * r);
        }
    },

    /**
     * Σ w·r / Σ w: slightly biased, much less noisy, indifferent to a constant added to rewards. A. Swaminathan and
     * T. Joachims, "The self-normalized estimator for counterfactual learning", NIPS 2015.
     */
    SNIPS {
        @Override
        public Terms terms(Evidence evidence) {
            return new Terms(each(evidence, (w, r, q, policy) -> w * r).numerators(), evidence.weights());
        }
    },

    /** Mean of q̄: as good as the model, however wrong that is. The interval knows nothing of the model's bias. */
    DIRECT {
        @Override
        public Terms terms(Evidence evidence) {
            return each(evidence, (w, r, q, policy) -> policy);
        }
    },

    /**
     * Mean of q̄ + w·(r − q): right where either the model or the selection probabilities are. M. Dudík, J. Langford and
     * L. Li, "Doubly robust policy evaluation and learning", ICML 2011.
     */
    DOUBLY_ROBUST {
        @Override
        public Terms terms(Evidence evidence) {
            return each(evidence, (w, r, q, policy) -> policy + w * (r - q));
        }
    },

    /**
     * Doubly robust, but trusting the model alone where w exceeds the {@link SwitchThreshold}. Y.-X. Wang, A. Agarwal and
     * M. Dudík, "Optimal and adaptive off-policy evaluation in contextual bandits", ICML 2017.
     */
    SWITCH_DOUBLY_ROBUST {
        @Override
        public Terms terms(Evidence evidence) {
            return switched(evidence, SwitchThreshold.of(evidence.rows()));
        }
    };

    /** The estimate as a ratio of sums over the rows. */
    public abstract Terms terms(Evidence evidence);

    /** Switch-DR with a given threshold on the weights; infinity is plain doubly robust, 0 the direct method. */
    public static Terms switched(Evidence evidence, double threshold) {
        return each(evidence, (w, r, q, policy) -> policy + (w > threshold ? 0 : w * (r - q)));
    }

    private interface Term {
        double of(double weight, double reward, double fitted, double expected);
    }

    private static Terms each(Evidence evidence, Term term) {
        double[] values = new double[evidence.rows()];
        for (int i = 0; i < values.length; i++) {
            values[i] =
                    term.of(evidence.weights()[i], evidence.rewards()[i], evidence.fitted()[i], evidence.expected()[i]);
        }
        return Terms.mean(values);
    }
}
