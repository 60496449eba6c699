package leme.models.offpolicy;

/**
 * A reason to doubt an estimate.
 *
 * @param value what was found
 * @param bound beyond which it is a reason
 */
public record Caution(Kind kind, double value, double bound) {

    /** Why; a name is a key of texts in both languages. */
    public enum Kind {
        /** The policy would choose actions that the log never shows: their worth is unknowable from it. Share of choices. */
        UNSUPPORTED(0) {
            @Override
            double found(Overlap overlap) {
                return overlap.unsupported();
            }
        },
        /** The mean weight is not 1: selection probabilities are probably wrong. Standard errors from 1. */
        WRONG_PROBABILITIES(4) {
            @Override
            double found(Overlap overlap) {
                return overlap.meanWeightError() == 0
                        ? (Math.abs(overlap.meanWeight() - 1) < 1e-6 ? 0 : Double.POSITIVE_INFINITY)
                        : Math.abs(overlap.meanWeight() - 1) / overlap.meanWeightError();
            }
        },
        /** Few rows speak of this policy. Effective sample size. */
        FEW_EFFECTIVE(500) {
            @Override
            double found(Overlap overlap) {
                return overlap.effectiveSampleSize();
            }

            @Override
            boolean isGiven(Caution caution) {
                return caution.value() < caution.bound();
            }
        },
        /** Few outcomes: intervals are wide, and the bootstrap's too narrow. Rewarded rows. */
        FEW_REWARDED(100) {
            @Override
            double found(Overlap overlap) {
                return overlap.rewarded();
            }

            @Override
            boolean isGiven(Caution caution) {
                return caution.value() < caution.bound();
            }
        },
        /** One row decides much. Its share of all weight. */
        ONE_ROW_WEIGHS(0.01) {
            @Override
            double found(Overlap overlap) {
                return overlap.largestShare();
            }
        },
        /** Much weight is on rows that clipping estimators would cut. Share of all weight. */
        LARGE_WEIGHTS(0.05) {
            @Override
            double found(Overlap overlap) {
                return overlap.clipped();
            }
        };

        private final double bound;

        Kind(double bound) {
            this.bound = bound;
        }

        abstract double found(Overlap overlap);

        boolean isGiven(Caution caution) {
            return caution.value() > caution.bound();
        }

        Caution of(Overlap overlap) {
            return new Caution(this, found(overlap), bound);
        }

        /** Whether nothing may be promoted on such a log, whatever its intervals say. */
        public boolean forbids() {
            return this == UNSUPPORTED || this == WRONG_PROBABILITIES;
        }
    }
}
