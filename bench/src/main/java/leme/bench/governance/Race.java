package leme.bench.governance;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import leme.rules.Governance;
import leme.rules.fact.Case;

/**
 * Two contenders over the same cases, in turns. A lap is all cases once; after each lap the other runs, and who goes first
 * alternates, so that whatever else the machine does falls on both. Time is the CPU time of this thread: garbage
 * collection and compilation on other threads are not in it.
 */
final class Race {

    /**
     * Laps of each before any counts: longer than the compiler takes to settle. Of 3,000 rules each is asked a hundred times a
     * lap, and the compiler waits for thousands.
     */
    private static final int WARM_UP = 200;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final List<Case> cases;
    private long verdicts;

    Race(List<Case> cases) {
        this.cases = cases;
    }

    /**
     * What came of it.
     *
     * @param pack a case's median CPU time, in µs
     * @param reference the same
     * @param ratio median of the laps' ratios
     * @param low of the ratio's 95 % interval, by the ranks of a median
     * @param high of it
     * @param packBytes allocated per case
     * @param referenceBytes the same
     * @param verdicts per case
     */
    record Outcome(
            double pack,
            double reference,
            double ratio,
            double low,
            double high,
            long packBytes,
            long referenceBytes,
            double verdicts) {

        @Override
        public String toString() {
            return "pack %.1f µs, %d B; reference %.1f µs, %d B; ratio %.2f [%.2f, %.2f]; %.1f verdicts a case"
                    .formatted(pack, packBytes, reference, referenceBytes, ratio, low, high, verdicts);
        }
    }

    /** @throws IllegalStateException if they disagree on any case: then there is nothing to compare */
    Outcome run(Governance pack, Governance reference, int laps) {
        long said = agree(pack, reference);
        for (int lap = 0; lap < WARM_UP; lap++) {
            lap(pack);
            lap(reference);
        }
        double[] packs = new double[laps];
        double[] references = new double[laps];
        double[] ratios = new double[laps];
        for (int lap = 0; lap < laps; lap++) {
            boolean packFirst = lap % 2 == 0;
            double first = lap(packFirst ? pack : reference);
            double second = lap(packFirst ? reference : pack);
            packs[lap] = packFirst ? first : second;
            references[lap] = packFirst ? second : first;
            ratios[lap] = packs[lap] / references[lap];
        }
        Arrays.sort(ratios);
        int spread = (int) Math.ceil(1.96 * Math.sqrt(laps) / 2);
        return new Outcome(
                median(packs),
                median(references),
                ratios[laps / 2],
                ratios[Math.max(0, laps / 2 - spread)],
                ratios[Math.min(laps - 1, laps / 2 + spread)],
                bytes(pack),
                bytes(reference),
                (double) said / cases.size());
    }

    private long agree(Governance pack, Governance reference) {
        long said = 0;
        for (Case question : cases) {
            var verdicts = pack.govern(question);
            if (!verdicts.equals(reference.govern(question))) {
                throw new IllegalStateException("pack and reference disagree on " + question);
            }
            said += verdicts.size();
        }
        return said;
    }

    /** CPU time of a case, in µs. */
    private double lap(Governance contender) {
        long start = THREADS.getCurrentThreadCpuTime();
        for (Case question : cases) {
            verdicts += contender.govern(question).size();
        }
        return (THREADS.getCurrentThreadCpuTime() - start) / 1000.0 / cases.size();
    }

    private long bytes(Governance contender) {
        long start = THREADS.getCurrentThreadAllocatedBytes();
        lap(contender);
        return (THREADS.getCurrentThreadAllocatedBytes() - start) / cases.size();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
