package leme.rules.fact;

import java.util.ArrayList;
import java.util.List;

/**
 * A way in which some proposed action would process personal data. There is one per purpose, basis and sensitivity among
 * the candidates.
 *
 * @param purpose why
 * @param basis by what right
 * @param sensitive whether sensitive data are among them (LGPD art. 5, II)
 */
public record Processing(Purpose purpose, LegalBasis basis, boolean sensitive) {

    private static final Purpose[] PURPOSES = Purpose.values();
    private static final LegalBasis[] BASES = LegalBasis.values();

    /** Each way once, in the order of purposes and bases. */
    public static List<Processing> of(List<Candidate> candidates) {
        long sensitive = 0;
        long ordinary = 0;
        for (Candidate candidate : candidates) {
            long bit = 1L
                    << (candidate.purpose().ordinal() * BASES.length
                            + candidate.action().basis().ordinal());
            if (candidate.action().isSensitive()) {
                sensitive |= bit;
            } else {
                ordinary |= bit;
            }
        }
        List<Processing> ways = new ArrayList<>();
        add(ways, ordinary, false);
        add(ways, sensitive, true);
        return ways;
    }

    private static void add(List<Processing> ways, long bits, boolean sensitive) {
        for (long left = bits; left != 0; left &= left - 1) {
            int index = Long.numberOfTrailingZeros(left);
            ways.add(new Processing(PURPOSES[index / BASES.length], BASES[index % BASES.length], sensitive));
        }
    }
}
