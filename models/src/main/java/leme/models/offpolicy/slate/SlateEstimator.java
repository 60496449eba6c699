package leme.models.offpolicy.slate;

import java.util.List;
import java.util.function.ToDoubleFunction;
import leme.models.statistic.Terms;

/**
 * How the value of a policy over slates, the expected sum of its slots' rewards, is estimated. Each supposes something of
 * how a slot's reward depends on the others, from least to most; variance falls in the same order.
 *
 * <p>All suppose that slots were drawn independently of each other given the occasion, so that a slate's probability is
 * the product of its slots'.
 */
public enum SlateEstimator {

    /** A slot's reward may depend on all slots: inverse propensity scoring of whole slates. Unbiased and noisy. */
    STANDARD {
        @Override
        public Terms terms(List<Slate> slates) {
            return each(slates, slate -> product(slate, slate.slots()) * slate.total());
        }
    },

    /**
     * A slot's reward depends on itself and the slots above (people read from the top). J. McInerney et al.,
     * "Counterfactual evaluation of slate recommendations with sequential reward interactions", KDD 2020 (RIPS).
     */
    REWARD_INTERACTION {
        @Override
        public Terms terms(List<Slate> slates) {
            return each(slates, slate -> {
                double sum = 0;
                for (int slot = 0; slot < slate.slots(); slot++) {
                    sum += product(slate, slot + 1) * slate.rewards()[slot];
                }
                return sum;
            });
        }
    },

    /**
     * The slate's total is a sum of what each slot adds, whatever the others show; which slot earned it need not be known.
     * A. Swaminathan et al., "Off-policy evaluation for slate recommendation", NIPS 2017: for independently drawn slots
     * the pseudo-inverse is Σ w − slots + 1.
     */
    PSEUDO_INVERSE {
        @Override
        public Terms terms(List<Slate> slates) {
            return each(slates, slate -> {
                double weight = 1 - slate.slots();
                for (double each : slate.weights()) {
                    weight += each;
                }
                return weight * slate.total();
            });
        }
    },

    /** A slot's reward depends on its own action alone. S. Li et al., "Offline evaluation of ranking policies", KDD 2018. */
    INDEPENDENT {
        @Override
        public Terms terms(List<Slate> slates) {
            return each(slates, slate -> {
                double sum = 0;
                for (int slot = 0; slot < slate.slots(); slot++) {
                    sum += slate.weights()[slot] * slate.rewards()[slot];
                }
                return sum;
            });
        }
    };

    /** The estimate, a slate as its unit. */
    public abstract Terms terms(List<Slate> slates);

    private static Terms each(List<Slate> slates, ToDoubleFunction<Slate> term) {
        return Terms.mean(slates.stream().mapToDouble(term).toArray());
    }

    private static double product(Slate slate, int slots) {
        double product = 1;
        for (int slot = 0; slot < slots; slot++) {
            product *= slate.weights()[slot];
        }
        return product;
    }
}
