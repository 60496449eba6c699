package leme.cli.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import leme.models.training.IntentBenchmark.Measured;
import leme.models.training.IntentReport;

/** Measurements side by side, a line each. */
final class Measurements {

    private static final String NOTHING = "-";
    private static final String LINE = "%-12s %-14s %11s %9s %7s %13s %9s %7s %8s %11s %8s %8s";

    private Measurements() {}

    static List<String> lines(List<Measured> all) {
        var lines = new ArrayList<String>();
        lines.add(LINE.formatted(
                "set",
                "contestant",
                "right",
                "accuracy",
                "ECE",
                "sure (right)",
                "at 99 %",
                "AUROC",
                "oos sure",
                "training s",
                "CPU s",
                "µs"));
        all.forEach(each -> lines.add(line(each)));
        return lines;
    }

    private static String line(Measured each) {
        IntentReport told = each.told();
        boolean strangers = told.strangers() > 0;
        return LINE.formatted(
                each.set(),
                each.contestant(),
                Math.round(told.accuracy() * told.messages()) + "/" + told.messages(),
                percent(told.accuracy()),
                number(told.calibrationError(), 4),
                each.lanes() ? percent(told.coverage()) + " (" + percent(told.precision()) + ")" : NOTHING,
                percent(told.attainable()),
                strangers ? number(told.separation(), 3) : NOTHING,
                strangers && each.lanes() ? percent(told.strangersSure()) : NOTHING,
                number(each.trainingSeconds(), 1),
                number(each.trainingCpuSeconds(), 1),
                number(each.microseconds(), 1));
    }

    private static String percent(double share) {
        return number(100 * share, 1) + "%";
    }

    private static String number(double number, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", number);
    }
}
