package leme.models.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How well intents are told, on messages that the model did not see.
 *
 * @param measuredOn e.g. {@code 5-fold cross-validation} or a test file
 * @param messages that mean an intent
 * @param accuracy share whose first intent is right
 * @param calibrationError expected calibration error over 15 bins of equal width (ECE), 0 is perfect
 * @param coverage share of messages in the sure lane
 * @param precision share of the sure lane that is right, messages out of scope counted as wrong
 * @param attainable largest share of messages, surest first, of which 99 % are right, messages out of scope counted as
 *     wrong: what the sure lane could cover if its beginning were known beforehand
 * @param strangers messages that mean none of the intents; 0 if the rows have none
 * @param strangersFound share of them found out of scope
 * @param strangersSure share of them in the sure lane
 * @param separation area under the receiver operating characteristic (AUROC) of telling them from the others, 0 to 1; 0 if
 *     the rows have none
 * @param rejected share of messages with an intent wrongly found out of scope
 * @param intents per intent, worst first
 */
public record IntentReport(
        String measuredOn,
        int messages,
        double accuracy,
        double calibrationError,
        double coverage,
        double precision,
        double attainable,
        int strangers,
        double strangersFound,
        double strangersSure,
        double separation,
        double rejected,
        List<PerIntent> intents) {

    /**
     * One intent.
     *
     * @param messages that mean it
     * @param precision share of messages given it that mean it; 1 if none was
     * @param recall share of messages meaning it that were given it
     * @param confusedWith the intent most often given instead, or empty
     */
    public record PerIntent(String intent, int messages, double precision, double recall, String confusedWith) {}

    public IntentReport {
        intents = List.copyOf(intents);
    }

    /** The report, line by line, ready to print. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("measured on      %s, %d messages".formatted(measuredOn, messages));
        lines.add(percent("accuracy", accuracy) + " first intent right");
        lines.add(String.format(Locale.ROOT, "calibration      ECE %.3f", calibrationError));
        lines.add(percent("sure lane", coverage) + " of messages, " + percent(precision) + " of them right");
        lines.add(percent("at 99 % right", attainable) + " of messages, had the lane been chosen here");
        if (strangers > 0) {
            lines.add(percent("out of scope", strangersFound) + " of " + strangers + " found, " + percent(rejected)
                    + " of the others wrongly so; " + percent(strangersSure) + " in the sure lane");
            lines.add(String.format(Locale.ROOT, "separation       AUROC %.3f", separation));
        }
        lines.add("%-28s %8s %9s %7s  %s".formatted("intent", "messages", "precision", "recall", "confused with"));
        for (PerIntent intent : intents) {
            lines.add("%-28s %8d %9s %7s  %s"
                    .formatted(
                            intent.intent(),
                            intent.messages(),
                            percent(intent.precision()),
                            percent(intent.recall()),
                            intent.confusedWith()));
        }
        return lines;
    }

    @Override
    public String toString() {
        return String.join("\n", lines());
    }

    private static String percent(String what, double share) {
        return "%-16s %s".formatted(what, percent(share));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
