package leme.models.policy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import leme.models.offpolicy.Policy;

/** What a policy did on average, learned from its own log: for each position how often it chose each action. */
final class Frequencies {

    private Frequencies() {}

    /**
     * The policy that does the same, whoever it is.
     *
     * @param log of that policy
     * @param encoding of the log it is to be judged on
     */
    static Policy of(RawLog log, Encoding encoding) {
        Map<Integer, double[]> counts = new HashMap<>();
        int actions = encoding.actions().size();
        for (RawLog.Row row : log.rows()) {
            counts.computeIfAbsent(row.position(), position -> new double[actions])[
                    encoding.action(row.action(), log.name())]++;
        }
        counts.values().forEach(each -> {
            double all = Arrays.stream(each).sum();
            Arrays.setAll(each, action -> each[action] / all);
        });
        Policy elsewhere = Policy.uniform(actions);
        return occasion -> {
            double[] known = counts.get(occasion.position());
            return known == null ? elsewhere.chances(occasion) : known.clone();
        };
    }
}
