package leme.models.card;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import leme.models.drift.Reference;

/** What training looked like: a small chart a measure, a bar a bin, as drift is measured against it. */
record Histograms(List<Reference> references, Wording words) {

    private static final int WIDTH = 240;
    private static final int HEIGHT = 64;
    private static final int LONGEST = 24;

    /** The section; empty where the model does not say. */
    String html() {
        return references.isEmpty()
                ? ""
                : "<section><h2>" + words.say("section.drift") + "</h2><p class=\"lead\">" + words.say("lead.drift")
                        + "</p><div class=\"small\">"
                        + references.stream().map(this::figure).collect(Collectors.joining()) + "</div></section>";
    }

    private String figure(Reference reference) {
        return "<figure><h4>" + Html.escaped(reference.name()) + "</h4>" + svg(reference) + "<figcaption>"
                + Html.escaped(range(reference)) + "</figcaption></figure>";
    }

    private String svg(Reference reference) {
        long most = reference.counts().stream().mapToLong(Long::longValue).max().orElse(1);
        double step = (double) WIDTH / reference.counts().size();
        String bars = IntStream.range(0, reference.counts().size())
                .mapToObj(bin -> bar(reference, bin, step, Math.max(1, most)))
                .collect(Collectors.joining());
        return String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">%s</svg>",
                WIDTH,
                HEIGHT,
                Html.escaped(reference.name()),
                bars);
    }

    private String bar(Reference reference, int bin, double step, long most) {
        long count = reference.counts().get(bin);
        double height = (double) HEIGHT * count / most;
        return String.format(
                Locale.ROOT,
                "<rect class=\"fill\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"><title>%s</title></rect>",
                bin * step + 0.5,
                HEIGHT - height,
                Math.max(1, step - 1),
                height,
                Html.escaped(name(reference, bin) + ": " + words.number(count, 0)));
    }

    private String name(Reference reference, int bin) {
        List<Double> edges = reference.bins().edges();
        if (bin == reference.bins().count() - 1) {
            return words.plain(reference.labels().isEmpty() ? "drift.missing" : "drift.other");
        }
        if (!reference.labels().isEmpty()) {
            return reference.labels().get(bin);
        }
        String from = bin == 0 ? "−∞" : shown(edges.get(bin - 1));
        return from + " – " + (bin == edges.size() ? "∞" : shown(edges.get(bin)));
    }

    /** The first and the last edge, or the commonest words. */
    private String range(Reference reference) {
        List<Double> edges = reference.bins().edges();
        if (reference.labels().isEmpty()) {
            return edges.isEmpty() ? "" : shown(edges.getFirst()) + " … " + shown(edges.getLast());
        }
        String all = String.join(", ", reference.labels());
        return all.length() <= LONGEST
                ? all
                : words.number(reference.labels().size(), 0) + " × " + words.plain("drift.words");
    }

    private String shown(double edge) {
        return words.number(edge, edge == Math.rint(edge) ? 0 : 2);
    }
}
