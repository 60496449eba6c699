package leme.models.experiment;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.statistics.inference.ChiSquareTest;

/**
 * Whether as many units are in each arm as were meant to be. If not, something loses units of one arm, and no comparison
 * of the arms can be trusted: A. Fabijan et al., "Diagnosing sample ratio mismatch in online controlled experiments", KDD
 * 2019.
 *
 * @param pValue of the chi-square test, for who looks once
 * @param anytimePValue for who looks again and again: M. Lindon and A. Malek, "Anytime-valid inference for multinomial
 *     count data", NeurIPS 2022, with a uniform prior
 */
public record SampleRatio(double pValue, double anytimePValue) {

    /** A mismatch spoils everything, so it is called one only where chance is all but excluded. */
    public static final double THRESHOLD = 0.001;

    /**
     * Checks counts.
     *
     * @param counts of units by arm
     * @param arms what was meant
     */
    public static SampleRatio of(Map<String, Long> counts, List<Assignment.Arm> arms) {
        long[] seen = arms.stream()
                .mapToLong(arm -> counts.getOrDefault(arm.name(), 0L))
                .toArray();
        double[] shares = arms.stream().mapToDouble(Assignment.Arm::share).toArray();
        if (arms.size() < 2 || LongStream.of(seen).sum() == 0) {
            return new SampleRatio(1, 1);
        }
        return new SampleRatio(
                ChiSquareTest.withDefaults().test(shares, seen).getPValue(),
                Math.min(1, Math.exp(-logEvidence(seen, shares))));
    }

    /** Whether the counts cannot be explained by chance, at whichever time one looks. */
    public boolean isMismatch() {
        return anytimePValue < THRESHOLD;
    }

    /** Whether the counts are odd for a single look, which may be chance for who looks often. */
    public boolean isSuspicious() {
        return pValue < THRESHOLD;
    }

    /** Logarithm of how much better shares drawn uniformly explain the counts than the shares meant. */
    private static double logEvidence(long[] counts, double[] shares) {
        double arms = counts.length;
        double all = LongStream.of(counts).sum();
        double evidence = LogGamma.value(arms) - LogGamma.value(arms + all);
        for (int arm = 0; arm < counts.length; arm++) {
            evidence += LogGamma.value(1.0 + counts[arm]) - counts[arm] * Math.log(shares[arm]);
        }
        return evidence;
    }

    /** Shares meant where all arms were to be alike. */
    static List<Assignment.Arm> alike(List<String> names) {
        return names.stream()
                .map(name -> new Assignment.Arm(name, 1.0 / names.size()))
                .toList();
    }
}
