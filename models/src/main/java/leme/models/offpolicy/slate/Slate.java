package leme.models.offpolicy.slate;

import java.util.List;
import leme.models.offpolicy.Logged;
import leme.models.offpolicy.Policy;

/**
 * A decision that showed several actions, held against a policy.
 *
 * @param weights of each slot, first first: the policy's probability of the slot's action over the logged one
 * @param rewards of each slot
 */
public record Slate(double[] weights, double[] rewards) {

    public Slate {
        if (weights.length != rewards.length || weights.length == 0) {
            throw new IllegalArgumentException("`" + weights.length + "` weights, `" + rewards.length + "` rewards");
        }
    }

    /** From the logged slots of one decision, in the order of their positions. */
    public static Slate of(List<Logged> slots, Policy policy) {
        double[] weights = slots.stream()
                .mapToDouble(slot -> policy.chances(slot.occasion())[slot.action()] / slot.selectionProbability())
                .toArray();
        return new Slate(weights, slots.stream().mapToDouble(Logged::reward).toArray());
    }

    public int slots() {
        return weights.length;
    }

    double total() {
        double total = 0;
        for (double reward : rewards) {
            total += reward;
        }
        return total;
    }
}
