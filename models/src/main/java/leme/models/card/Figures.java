package leme.models.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Stream;
import leme.models.artefact.Card;
import leme.models.artefact.Card.Bin;
import leme.models.artefact.Card.Learned;
import leme.models.artefact.Card.Point;

/** The charts of a card: those it has numbers for. */
record Figures(Card card, SortedMap<String, Double> metrics, Wording words) {

    /** All of them, in reading order. */
    List<String> all() {
        return Stream.of(reliability(), riskCoverage(), roc(), precisionRecall(), learning(), policies())
                .flatMap(List::stream)
                .toList();
    }

    private List<String> reliability() {
        List<Bin> bins = card.reliability();
        if (bins.isEmpty()) {
            return List.of();
        }
        double most = Plot.round(bins.stream()
                .mapToDouble(bin -> Math.max(bin.said(), bin.came()))
                .max()
                .orElse(1));
        var plot = new Plot(most, most);
        plot.axes(words.plain("axis.said"), words.plain("axis.came"), words::percent, words::percent);
        plot.diagonal();
        var points = new ArrayList<Point>();
        var low = new ArrayList<Point>();
        var high = new ArrayList<Point>();
        for (Bin bin : bins) {
            double error = 1.96 * Math.sqrt(Math.max(bin.came() * (1 - bin.came()), 0.25 / bin.rows()) / bin.rows());
            points.add(new Point(bin.said(), bin.came()));
            low.add(new Point(bin.said(), bin.came() - error));
            high.add(new Point(bin.said(), bin.came() + error));
        }
        plot.band("band", low, high).line("first", points);
        bins.forEach(bin -> plot.dot(
                "dot",
                new Point(bin.said(), bin.came()),
                4,
                words.exactPercent(bin.said()) + " → " + words.exactPercent(bin.came()) + " (" + bin.rows() + ")"));
        return figure("reliability", plot);
    }

    private List<String> riskCoverage() {
        if (card.riskCoverage().isEmpty()) {
            return List.of();
        }
        double most = Plot.round(
                card.riskCoverage().stream().mapToDouble(Point::y).max().orElse(1));
        var plot = new Plot(1, most);
        plot.axes(words.plain("axis.answered"), words.plain("axis.wrong"), words::percent, words::percent);
        plot.area("fill", card.riskCoverage()).line("first", card.riskCoverage());
        Double coverage = metrics.get("coverage");
        if (coverage != null && coverage > 0) {
            plot.mark(coverage, words.plain("note.sure") + " " + words.exactPercent(coverage));
        }
        return figure("riskCoverage", plot);
    }

    private List<String> roc() {
        if (card.roc().isEmpty()) {
            return List.of();
        }
        var plot = new Plot(1, 1);
        plot.axes(
                words.plain("axis.falsePositives"), words.plain("axis.truePositives"), words::percent, words::percent);
        plot.diagonal().area("fill", card.roc()).line("first", card.roc());
        return figure("roc", plot);
    }

    private List<String> precisionRecall() {
        if (card.precisionRecall().isEmpty()) {
            return List.of();
        }
        var plot = new Plot(1, 1);
        plot.axes(words.plain("axis.recall"), words.plain("axis.precision"), words::percent, words::percent);
        plot.area("fill", card.precisionRecall()).line("first", card.precisionRecall());
        return figure("precisionRecall", plot);
    }

    private List<String> learning() {
        List<Learned> learned = card.learning();
        if (learned.isEmpty()) {
            return List.of();
        }
        double most = Plot.round(learned.getLast().rows());
        var plot = new Plot(most, 1);
        plot.axes(words.plain("axis.rows"), words.plain("axis.right"), rows -> words.number(rows, 0), words::percent);
        plot.band(
                        "band",
                        learned.stream()
                                .map(each -> new Point(each.rows(), each.low()))
                                .toList(),
                        learned.stream()
                                .map(each -> new Point(each.rows(), each.high()))
                                .toList())
                .line(
                        "first",
                        learned.stream()
                                .map(each -> new Point(each.rows(), each.reached()))
                                .toList());
        learned.forEach(each -> plot.dot(
                "dot",
                new Point(each.rows(), each.reached()),
                4,
                each.rows() + ": " + words.exactPercent(each.reached())));
        return figure("learning", plot);
    }

    private List<String> policies() {
        return card.policies().isEmpty()
                ? List.of()
                : List.of(framed(
                        "policies", new Intervals(card.policies(), words.plain("figure.policies"), words).svg()));
    }

    private List<String> figure(String name, Plot plot) {
        return List.of(framed(name, plot.svg(words.plain("figure." + name))));
    }

    private String framed(String name, String svg) {
        return String.format(
                Locale.ROOT,
                "<figure><h3>%s</h3>%s<figcaption>%s</figcaption></figure>",
                words.say("figure." + name),
                svg,
                words.say("caption." + name));
    }
}
