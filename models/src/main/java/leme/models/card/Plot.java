package leme.models.card;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import leme.models.artefact.Card.Point;

/**
 * A chart in SVG: an axis each way from zero, and lines, bands, dots and marks upon them. Colours are classes of the page's
 * style sheet, so that it follows light, dark and paper.
 */
final class Plot {

    private static final int WIDTH = 400;
    private static final int HEIGHT = 270;
    private static final int LEFT = 60;
    private static final int RIGHT = 24;
    private static final int TOP = 12;
    private static final int BOTTOM = 44;
    private static final int TICKS = 5;

    private final double mostX;
    private final double mostY;
    private final StringBuilder svg = new StringBuilder();

    /**
     * Begins a chart.
     *
     * @param mostX where the axis ends, above 0
     * @param mostY where the axis ends, above 0
     */
    Plot(double mostX, double mostY) {
        this.mostX = mostX;
        this.mostY = mostY;
    }

    /** The nearest round number that is not below: 1, 2, 2.5 or 5 times a power of ten. */
    static double round(double most) {
        if (!(most > 0)) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        for (double step : new double[] {1, 2, 2.5, 5}) {
            if (most <= step * power * 1.000001) {
                return step * power;
            }
        }
        return 10 * power;
    }

    Plot axes(String x, String y, DoubleFunction<String> numbersX, DoubleFunction<String> numbersY) {
        for (int i = 0; i <= TICKS; i++) {
            double atX = mostX * i / TICKS;
            double atY = mostY * i / TICKS;
            segment("grid", x(0), y(atY), x(mostX), y(atY));
            text("tick end", LEFT - 7, y(atY) + 4, numbersY.apply(atY));
            text("tick middle", x(atX), HEIGHT - BOTTOM + 17, numbersX.apply(atX));
        }
        segment("axis", x(0), y(0), x(mostX), y(0));
        text("label middle", x(mostX / 2), HEIGHT - 8, x);
        svg.append(format(
                "<text class=\"label middle\" transform=\"translate(12 %.1f) rotate(-90)\">%s</text>",
                y(mostY / 2), Html.escaped(y)));
        return this;
    }

    Plot line(String style, List<Point> points) {
        svg.append(format("<polyline class=\"line %s\" points=\"%s\"/>", style, path(points)));
        return this;
    }

    /** The area between a line and the axis. */
    Plot area(String style, List<Point> points) {
        if (!points.isEmpty()) {
            String floor = format(
                    " %.1f,%.1f %.1f,%.1f",
                    x(points.getLast().x()), y(0), x(points.getFirst().x()), y(0));
            svg.append(format("<polygon class=\"%s\" points=\"%s\"/>", style, path(points) + floor));
        }
        return this;
    }

    /** What lies between two lines that have their x in common. */
    Plot band(String style, List<Point> low, List<Point> high) {
        svg.append(format("<polygon class=\"%s\" points=\"%s %s\"/>", style, path(low), path(high.reversed())));
        return this;
    }

    Plot dot(String style, Point at, double radius, String says) {
        svg.append(format(
                "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"><title>%s</title></circle>",
                style, x(at.x()), y(at.y()), radius, Html.escaped(says)));
        return this;
    }

    /** An upright from the axis, as high as it counts. */
    Plot bar(String style, double at, double width, double height) {
        svg.append(format(
                "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
                style, x(at) - width / 2, y(height), width, y(0) - y(height)));
        return this;
    }

    /** A place on the x axis that matters. */
    Plot mark(double at, String says) {
        boolean right = at > 0.6 * mostX;
        segment("mark", x(at), y(0), x(at), y(mostY));
        text("note " + (right ? "end" : ""), x(at) + (right ? -6 : 6), TOP + 11, says);
        return this;
    }

    Plot diagonal() {
        double both = Math.min(mostX, mostY);
        segment("ideal", x(0), y(0), x(both), y(both));
        return this;
    }

    String svg(String says) {
        return format(
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">%s</svg>",
                WIDTH, HEIGHT, Html.escaped(says), svg);
    }

    private void segment(String style, double x1, double y1, double x2, double y2) {
        svg.append(
                format("<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>", style, x1, y1, x2, y2));
    }

    private void text(String style, double x, double y, String says) {
        svg.append(format("<text class=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>", style, x, y, Html.escaped(says)));
    }

    private String path(List<Point> points) {
        return points.stream()
                .map(point -> format("%.1f,%.1f", x(point.x()), y(point.y())))
                .collect(Collectors.joining(" "));
    }

    private double x(double value) {
        return LEFT + Math.clamp(value / mostX, 0, 1) * (WIDTH - LEFT - RIGHT);
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - Math.clamp(value / mostY, 0, 1) * (HEIGHT - TOP - BOTTOM);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
