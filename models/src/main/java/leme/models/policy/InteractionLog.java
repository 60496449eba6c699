package leme.models.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import leme.models.linear.Shuffle;
import leme.models.offpolicy.Logged;
import org.jspecify.annotations.Nullable;

/**
 * Decisions that some policy took, and what came of them.
 *
 * @param name for people, e.g. the file's
 * @param features names, in the order of an occasion's numbers
 * @param actions names, in the order of the actions' numbers
 * @param traits of each action: numbers that a model may share evidence over; empty rows where nothing is known
 * @param none the action that does nothing, or null where the log has none
 * @param rows in file order
 * @param leftOut lines of the file that are no rows, because nothing was left to chance
 * @param shown actions in the other lines of the file; more than its rows where a row is an answer that showed several
 */
public record InteractionLog(
        String name,
        List<String> features,
        List<String> actions,
        double[][] traits,
        @Nullable Integer none,
        List<Logged> rows,
        int leftOut,
        int shown) {

    public InteractionLog {
        features = List.copyOf(features);
        actions = List.copyOf(actions);
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("`" + name + "` holds no interactions. Maybe it has a header only.");
        }
    }

    /** Other rows of the same log. */
    public InteractionLog with(List<Logged> other) {
        return new InteractionLog(name, features, actions, traits, none, other, leftOut, shown);
    }

    /**
     * Rewards turned into money: worth × reward, less what the action costs.
     *
     * @param cost of every action but the one that does nothing
     */
    public InteractionLog priced(double worth, double cost) {
        UnaryOperator<Logged> priced = row -> row.rewarded(worth * row.reward() - (isNone(row.action()) ? 0 : cost));
        return with(rows.stream().map(priced).toList());
    }

    /** Splits by decision, so that slots of one decision stay together; seeded. Parts in their rows' order. */
    public List<InteractionLog> parts(int parts, long seed) {
        var places = new HashMap<String, Integer>();
        rows.forEach(row -> places.putIfAbsent(row.decision(), places.size()));
        int[] order = new int[places.size()];
        Arrays.setAll(order, i -> i);
        Shuffle.of(order, new SplittableRandom(seed));
        var split = new ArrayList<List<Logged>>();
        for (int part = 0; part < parts; part++) {
            split.add(new ArrayList<>());
        }
        for (Logged row : rows) {
            int place = Objects.requireNonNull(places.get(row.decision()));
            split.get(order[place] % parts).add(row);
        }
        return split.stream().map(this::with).toList();
    }

    /** All parts but one, together. */
    static InteractionLog without(List<InteractionLog> parts, int left) {
        var rest = new ArrayList<Logged>();
        for (int part = 0; part < parts.size(); part++) {
            if (part != left) {
                rest.addAll(parts.get(part).rows());
            }
        }
        return parts.getFirst().with(rest);
    }

    private boolean isNone(int action) {
        return none != null && none == action;
    }
}
