package leme.models.artefact;

import java.util.List;

/**
 * What a model card draws and says; every list may be empty. All of it was measured on rows that the model did not see.
 *
 * @param owner who answers for the model, or empty
 * @param purpose what it is meant for, in the owner's words, or empty
 * @param limits what it is not meant for, in the owner's words, or empty
 * @param measuredOn e.g. {@code 5-fold cross-validation}
 * @param reliability what was said against what came true
 * @param riskCoverage share answered (x) against share wrong among them (y), surest first
 * @param roc false positives (x) against true positives (y)
 * @param precisionRecall recall (x) against precision (y)
 * @param confusions what was taken for what, most often first
 * @param learning what so many rows were enough for
 * @param policies what policies would have been worth
 * @param contest forms that were tried, the chosen one among them
 */
public record Card(
        String owner,
        String purpose,
        String limits,
        String measuredOn,
        List<Bin> reliability,
        List<Point> riskCoverage,
        List<Point> roc,
        List<Point> precisionRecall,
        List<Confusion> confusions,
        List<Learned> learning,
        List<PolicyValue> policies,
        List<Contestant> contest) {

    /** A card on which nothing stands yet. */
    public static final Card BLANK = new Card(
            "", "", "", "", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** Rows that were given about the same probability: its mean, the share that came true, and how many. */
    public record Bin(double said, double came, int rows) {}

    /** A point of a curve, both 0 to 1. */
    public record Point(double x, double y) {}

    /** How often a label was taken for another; for itself, how often it was told right. */
    public record Confusion(String meant, String given, int rows) {}

    /** What a model trained on so many rows reached: mean, lowest and highest of the repetitions. */
    public record Learned(int rows, double reached, double low, double high) {}

    /** What a policy would have been worth, with its interval. */
    public record PolicyValue(String name, double estimate, double low, double high) {}

    /** A form that took part: its log-loss (mean negative log-likelihood) and its calibration error on the rows that chose. */
    public record Contestant(
            String form, String calibration, double logLoss, double calibrationError, boolean chosen) {}

    public Card {
        reliability = List.copyOf(reliability);
        riskCoverage = List.copyOf(riskCoverage);
        roc = List.copyOf(roc);
        precisionRecall = List.copyOf(precisionRecall);
        confusions = List.copyOf(confusions);
        learning = List.copyOf(learning);
        policies = List.copyOf(policies);
        contest = List.copyOf(contest);
    }

    /** The same, said by its owner. */
    public Card owned(String by, String forWhat, String notFor) {
        return new Card(
                by,
                forWhat,
                notFor,
                measuredOn,
                reliability,
                riskCoverage,
                roc,
                precisionRecall,
                confusions,
                learning,
                policies,
                contest);
    }

    /** The same with a learning curve. */
    public Card learned(List<Learned> curve) {
        return new Card(
                owner,
                purpose,
                limits,
                measuredOn,
                reliability,
                riskCoverage,
                roc,
                precisionRecall,
                confusions,
                curve,
                policies,
                contest);
    }

    /** The same with values of policies. */
    public Card valued(List<PolicyValue> values) {
        return new Card(
                owner,
                purpose,
                limits,
                measuredOn,
                reliability,
                riskCoverage,
                roc,
                precisionRecall,
                confusions,
                learning,
                values,
                contest);
    }
}
