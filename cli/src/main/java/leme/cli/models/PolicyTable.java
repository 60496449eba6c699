package leme.cli.models;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import leme.cli.Words;
import leme.models.offpolicy.Caution;
import leme.models.policy.Contender;
import leme.models.policy.Difference;
import leme.models.policy.PolicyReport;
import leme.models.policy.Recommendation;
import leme.models.statistic.Interval;
import org.jspecify.annotations.Nullable;

/** What policies are worth, for people: one line a policy, one a pair, and a sentence that recommends or refuses. */
record PolicyTable(PolicyReport report, Words words) {

    private static final int MOST_ACTIONS = 6;
    /** Values below this get another decimal. */
    private static final double SMALL = 0.02;

    void print(PrintWriter out) {
        out.println(words.say(
                "policy.data",
                String.join(" → ", report.data()),
                report.decisions(),
                report.rows(),
                report.overlap().rewarded(),
                report.seed()));
        if (report.leftOut() > 0) {
            out.println(words.say("policy.left-out", report.leftOut()));
        }
        if (report.shown() > report.rows()) {
            out.println(words.say("policy.answers", report.rows(), report.shown()));
        }
        out.println(words.say("policy.learner", learners()));
        out.println(words.say("policy.choices", choices()));
        out.println();
        standings(out);
        out.println();
        differences(out);
        out.println();
        estimates(out);
        cautions().forEach(caution -> out.println("! " + caution));
        out.println();
        verdict().forEach(out::println);
    }

    private String learners() {
        return report.selections().stream()
                .map(selection -> selection.learners().get(selection.chosen()))
                .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(each -> each.getKey() + " ×" + each.getValue())
                .collect(Collectors.joining(", "));
    }

    private String choices() {
        return report.choices().entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_ACTIONS)
                .map(each -> words.say("policy.choice", each.getKey(), 100 * each.getValue()))
                .collect(Collectors.joining(", "));
    }

    private void standings(PrintWriter out) {
        out.println(words.say("policy.standings", 100 * report.level()));
        for (var each : report.standings()) {
            out.printf(
                    "%-34s %9s  %-22s %-22s %4.0f %%%n",
                    name(each.contender()),
                    number(each.value()),
                    interval(each.bootstrap()),
                    interval(each.bernstein()),
                    100 * each.acting());
        }
    }

    private void differences(PrintWriter out) {
        out.println(words.say("policy.differences", 100 * report.level()));
        for (var each : report.differences()) {
            out.printf(
                    "%-54s %9s  %-22s %s%n",
                    name(each.one()) + " − " + name(each.other()),
                    number(each.value()),
                    interval(each.interval(report.recommendation().judge())),
                    verdict(each));
        }
    }

    private String verdict(Difference difference) {
        var interval = difference.interval(report.recommendation().judge());
        if (interval.low() == 0 && interval.high() == 0) {
            return words.say("policy.same");
        }
        return words.say(
                interval.clears(0) ? "policy.better" : interval.high() < 0 ? "policy.worse" : "policy.unclear");
    }

    private void estimates(PrintWriter out) {
        out.println(words.say("policy.estimates", name(report.recommendation().candidate())));
        for (var each : report.estimates()) {
            out.printf(
                    "%-34s %9s  %-22s %s%n",
                    each.estimator().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    number(each.value()),
                    interval(each.bootstrap()),
                    interval(each.bernstein()));
        }
        for (var each : report.slates()) {
            out.printf(
                    "%-34s %9s  %s%n",
                    words.say(
                            "policy.slate",
                            each.estimator().name().toLowerCase(Locale.ROOT).replace('_', ' ')),
                    number(each.value()),
                    interval(each.bootstrap()));
        }
        var overlap = report.overlap();
        out.println(words.say(
                "policy.overlap",
                overlap.effectiveSampleSize(),
                overlap.rows(),
                overlap.meanWeight(),
                overlap.largestWeight(),
                100 * overlap.clipped()));
    }

    private String said(Caution caution) {
        return words.say("policy.caution." + caution.kind(), caution.value());
    }

    /** The recommendation, and each objection to it. */
    List<String> verdict() {
        Recommendation recommendation = report.recommendation();
        String candidate = name(recommendation.candidate());
        if (recommendation.promotes()) {
            return List.of(words.say("policy.promote", candidate, number(recommendation.bar())));
        }
        return Stream.concat(
                        Stream.of(words.say("policy.refuse", candidate)),
                        recommendation.objections().stream().map(objection -> "  " + said(objection, recommendation)))
                .toList();
    }

    private String said(Recommendation.Objection objection, Recommendation recommendation) {
        return switch (objection) {
            case Recommendation.Untold untold -> said(untold.caution());
            case Recommendation.NotClear unclear ->
                words.say(
                        "policy.not-clear",
                        name(unclear.baseline()),
                        number(unclear.difference()),
                        interval(unclear.interval()),
                        number(recommendation.bar()));
        };
    }

    List<String> cautions() {
        return report.cautions().stream().map(this::said).toList();
    }

    String name(Contender contender) {
        return words.say("policy.contender." + contender.kind(), contender.detail());
    }

    private String interval(@Nullable Interval interval) {
        return interval == null ? "" : "[" + number(interval.low()) + ", " + number(interval.high()) + "]";
    }

    private String number(double value) {
        boolean small = report.standings().stream().allMatch(each -> Math.abs(each.value()) < SMALL);
        return Double.isInfinite(value)
                ? value > 0 ? "∞" : "−∞"
                : String.format(words.locale(), small ? "%.5f" : "%.4f", value);
    }
}
