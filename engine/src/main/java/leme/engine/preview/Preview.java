package leme.engine.preview;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;
import leme.engine.Bundle;

/**
 * Takes recorded decisions again under two bundles. All cores compare; the counting follows the order in which the
 * occasions came, so that the report depends on them alone. Some hundred occasions are held at a time, however many come.
 */
public final class Preview {

    private static final int AT_ONCE = 512;

    private final Bundle before;
    private final Bundle after;

    /**
     * Two bundles to compare. They should differ in what governs only: another reader or other propensities would be taken
     * for an effect of the rules.
     */
    public Preview(Bundle before, Bundle after) {
        this.before = before;
        this.after = after;
    }

    /**
     * Compares all occasions.
     *
     * @param occasions read once, one after the other
     * @param progress is told now and then how many are done
     */
    public PreviewReport of(Iterator<Occasion> occasions, LongConsumer progress) {
        var tally = new Tally();
        while (occasions.hasNext()) {
            var some = next(occasions);
            var differences = some.parallelStream()
                    .map(occasion -> Compare.of(occasion, before, after))
                    .toList();
            for (int i = 0; i < some.size(); i++) {
                tally.add(some.get(i), differences.get(i), before.rules().version());
            }
            progress.accept(tally.decisions());
        }
        return tally.report(before.rules().version(), after.rules().version());
    }

    private static List<Occasion> next(Iterator<Occasion> occasions) {
        var some = new ArrayList<Occasion>(AT_ONCE);
        while (some.size() < AT_ONCE && occasions.hasNext()) {
            some.add(occasions.next());
        }
        return some;
    }
}
