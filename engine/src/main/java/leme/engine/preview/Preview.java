package leme.engine.preview;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
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
        return report(occasions, AT_ONCE, List::parallelStream, progress);
    }

    /** The same on the calling thread alone, one occasion held at a time: for a process that answers others meanwhile. */
    public PreviewReport inTurn(Iterator<Occasion> occasions, LongConsumer progress) {
        return report(occasions, 1, List::stream, progress);
    }

    private PreviewReport report(
            Iterator<Occasion> occasions,
            int atOnce,
            Function<List<Occasion>, Stream<Occasion>> inOrder,
            LongConsumer progress) {
        var tally = new Tally();
        while (occasions.hasNext()) {
            var some = next(occasions, atOnce);
            var differences = inOrder.apply(some)
                    .map(occasion -> Compare.of(occasion, before, after))
                    .toList();
            for (int i = 0; i < some.size(); i++) {
                tally.add(some.get(i), differences.get(i), before.rules().version());
            }
            progress.accept(tally.decisions());
        }
        return tally.report(before.rules().version(), after.rules().version());
    }

    private static List<Occasion> next(Iterator<Occasion> occasions, int atOnce) {
        var some = new ArrayList<Occasion>(atOnce);
        while (some.size() < atOnce && occasions.hasNext()) {
            some.add(occasions.next());
        }
        return some;
    }
}
