package leme.cli.preview;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import leme.cli.Words;
import leme.engine.preview.Answer;
import leme.engine.preview.Difference;
import leme.engine.preview.Effect;
import leme.engine.preview.Permit;
import leme.engine.preview.PreviewReport;
import leme.engine.preview.PreviewReport.Cause;
import leme.engine.preview.PreviewReport.Permitted;
import leme.engine.preview.PreviewReport.Sighting;
import leme.engine.preview.Volume;
import org.jspecify.annotations.Nullable;

/** A preview for people: the risk first, then who gains and who loses, then why. */
record PreviewText(Words words, PreviewReport report) {

    private static final int RULES = 20;

    void print(PrintWriter out) {
        out.println(words.say("preview.head", report.decisions(), report.before(), report.after()));
        out.println("  " + words.say("preview.rests-on", report.takenBefore(), report.before(), report.asRecorded()));
        out.println();
        risks(out);
        effects(out);
        table(out, "action", report.actions());
        table(out, "channel", report.channels());
        table(out, "route", report.routes());
        var duties = new TreeMap<String, Volume>();
        report.duties().forEach((duty, volume) -> duties.put(duty.name(), volume));
        table(out, "duty", duties);
        others(out);
        causes(out);
        examples(out);
    }

    private void risks(PrintWriter out) {
        var risks = report.risks();
        if (risks.isEmpty()) {
            out.println("✓ " + words.say("preview.no-risk"));
        } else {
            out.println("✗✗✗ " + words.say("preview.risk", risks.size()) + " ✗✗✗");
            risks.forEach(risk -> permitted(out, "  ⚠ ", risk));
        }
        out.println();
    }

    private void permitted(PrintWriter out, String sign, Permitted permitted) {
        var permit = permitted.permit();
        out.println(sign + permitted.decisions() + " × " + permit.action() + " · " + permit.channel() + " · "
                + permit.purpose() + ": " + kind(permit.kind()));
        permitted.rules().forEach(cause -> out.println("      " + cause(cause)));
        out.println("      "
                + words.say(
                        "preview.examples",
                        permitted.examples().stream().map(PreviewText::sighting).collect(Collectors.joining(", "))));
    }

    private static String sighting(Sighting sighting) {
        return sighting.decision() + " (" + sighting.customer() + ")";
    }

    private String kind(Permit.Kind kind) {
        return words.say("preview.permit." + kind);
    }

    private static String cause(Cause cause) {
        return cause.decisions() + " × “" + cause.rule() + "”";
    }

    private void effects(PrintWriter out) {
        out.println(words.say("preview.effects"));
        report.effects().forEach((effect, count) -> out.printf("  %8d  %s%n", count, effect(effect)));
        out.println();
        if (report.hasDifferences()) {
            out.println(words.say("preview.segments"));
            report.segments()
                    .forEach((segment, effects) -> out.println("  " + named(segment) + ": " + inWords(effects)));
            out.println();
        }
    }

    private String inWords(Map<Effect, Long> effects) {
        return effects.entrySet().stream()
                .map(entry -> entry.getValue() + " " + effect(entry.getKey()))
                .collect(Collectors.joining(", "));
    }

    private String effect(Effect effect) {
        return words.say("preview.effect." + effect);
    }

    /** Rows that moved; the last line stands for all. */
    private void table(PrintWriter out, String what, SortedMap<String, Volume> rows) {
        if (rows.values().stream().allMatch(row -> row.gained() + row.lost() == 0)) {
            return;
        }
        out.printf(
                "%-34s %9s %9s %9s %9s%n",
                words.say("preview.by." + what),
                words.say("preview.before"),
                words.say("preview.after"),
                words.say("preview.gained"),
                words.say("preview.lost"));
        rows.forEach((name, row) -> row(out, named(name), row));
        row(out, words.say("preview.sum"), sum(rows));
        out.println();
    }

    private static void row(PrintWriter out, String name, Volume row) {
        out.printf("  %-32s %9d %9d %+9d %+9d%n", name, row.before(), row.after(), row.gained(), -row.lost());
    }

    private static Volume sum(SortedMap<String, Volume> rows) {
        return new Volume(
                rows.values().stream().mapToLong(Volume::before).sum(),
                rows.values().stream().mapToLong(Volume::after).sum(),
                rows.values().stream().mapToLong(Volume::kept).sum());
    }

    private String named(@Nullable String name) {
        return name == null || name.isEmpty() ? words.say("preview.none") : name;
    }

    private void others(PrintWriter out) {
        var others =
                report.permits().stream().filter(permitted -> !permitted.risk()).toList();
        if (!others.isEmpty()) {
            out.println(words.say("preview.others"));
            others.forEach(permitted -> permitted(out, "  ", permitted));
            out.println();
        }
    }

    private void causes(PrintWriter out) {
        if (!report.rules().isEmpty()) {
            out.println(words.say("preview.rules"));
            report.rules().stream().limit(RULES).forEach(cause -> out.println("  " + cause(cause)));
            out.println();
        }
    }

    private void examples(PrintWriter out) {
        report.examples().forEach((effect, differences) -> {
            out.println(words.say("preview.examples-of", effect(effect)));
            differences.forEach(difference -> example(out, difference));
        });
    }

    private void example(PrintWriter out, Difference difference) {
        out.println("  " + difference.decision() + " (" + difference.customer() + "): " + answer(difference.before())
                + " → " + answer(difference.after()));
        if (!difference.rules().isEmpty()) {
            out.println("      “" + String.join("”, “", difference.rules()) + "”");
        }
    }

    private String answer(Answer answer) {
        var parts = List.of(
                named(answer.action()),
                Objects.requireNonNullElse(answer.route(), ""),
                answer.duties().stream().map(Enum::name).sorted().collect(Collectors.joining("+")));
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }
}
