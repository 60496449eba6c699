package leme.cli.registry;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import leme.client.ApiException;
import leme.client.PublicationsApi;
import leme.client.model.ShadowDifference;
import leme.client.model.ShadowDifference.EffectEnum;
import leme.client.model.ShadowReport;
import picocli.CommandLine.Command;

/** {@code leme models shadow-report}: where a model that looks on disagrees with the one in force. */
@Command(name = "shadow-report")
public final class Disagreement extends Asked<ShadowReport> {

    private static final int SHOWN = 20;
    private static final String ARROW = " → ";

    @Override
    protected ShadowReport ask(PublicationsApi publications) throws ApiException {
        return publications.getShadowReport(kind, version);
    }

    @Override
    protected void tell(ShadowReport report, PrintWriter out) {
        out.println(words.say(
                "publish.compared",
                report.getCompared(),
                report.getDiffering(),
                report.getDropped(),
                report.getFailed()));
        read(of(report, EffectEnum.READ), out);
        by(of(report, EffectEnum.SURER), "registry.surer", out);
        ranked(of(report, EffectEnum.RANKED), out);
        report.getDifferences().stream()
                .filter(one -> !isOfModels(one))
                .forEach(one -> out.printf(
                        "%8d  %-6s  %s  %s  %s%n",
                        one.getCount(), one.getEffect(), one.getAction(), one.getChannel(), one.getCause()));
        report.getExamples().forEach(one -> out.println("  " + one.getDecisionId() + "  " + one.getDifferences()));
    }

    private static boolean isOfModels(ShadowDifference one) {
        return one.getEffect() == EffectEnum.READ
                || one.getEffect() == EffectEnum.SURER
                || one.getEffect() == EffectEnum.RANKED;
    }

    private static List<ShadowDifference> of(ShadowReport report, EffectEnum effect) {
        return report.getDifferences().stream()
                .filter(one -> one.getEffect() == effect)
                .toList();
    }

    /** The matrix: how often the same was read, and what instead where not, most often first. */
    private void read(List<ShadowDifference> read, PrintWriter out) {
        if (read.isEmpty()) {
            return;
        }
        var cells = new TreeMap<String, Long>();
        read.forEach(one -> cells.merge(one.getCause(), one.getCount(), Long::sum));
        long all = cells.values().stream().mapToLong(Long::longValue).sum();
        long same = cells.entrySet().stream()
                .filter(cell -> isSame(cell.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        out.println(words.say("registry.read", same, all));
        cells.entrySet().stream()
                .filter(cell -> !isSame(cell.getKey()))
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(SHOWN)
                .forEach(cell -> out.printf("%8d  %s%n", cell.getValue(), cell.getKey()));
    }

    private static boolean isSame(String cell) {
        var intents = cell.split(ARROW);
        return intents.length == 2 && intents[0].equals(intents[1]);
    }

    private void by(List<ShadowDifference> some, String heading, PrintWriter out) {
        if (some.isEmpty()) {
            return;
        }
        var steps = new TreeMap<Double, Long>();
        some.forEach(one -> steps.merge(Double.valueOf(one.getCause()), one.getCount(), Long::sum));
        out.println(words.say(heading));
        steps.forEach((step, count) -> out.printf(words.locale(), "%8d  %+.1f%n", count, step));
    }

    /** The actions that moved, those that moved most often first. */
    private void ranked(List<ShadowDifference> ranked, PrintWriter out) {
        if (ranked.isEmpty()) {
            return;
        }
        long all = ranked.stream().mapToLong(ShadowDifference::getCount).sum();
        var moved = ranked.stream().filter(one -> !one.getCause().equals("0")).toList();
        out.println(words.say(
                "registry.ranked",
                moved.stream().mapToLong(ShadowDifference::getCount).sum(),
                all));
        moved.stream()
                .limit(SHOWN)
                .forEach(one -> out.printf(
                        "%8d  %s  %s  %s%n", one.getCount(), one.getCause(), one.getAction(), one.getChannel()));
    }
}
