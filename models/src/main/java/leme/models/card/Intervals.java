package leme.models.card;

import java.util.List;
import java.util.Locale;
import leme.models.artefact.Card.PolicyValue;

/** Estimates with their intervals, one below the other, on one scale. */
record Intervals(List<PolicyValue> values, String label, Wording words) {

    /** Scales narrower than this get more decimals. */
    private static final double NARROW = 0.05;

    private static final int WIDTH = 400;
    private static final int ROW = 34;
    private static final int LEFT = 8;
    private static final int RIGHT = 8;
    private static final int FOOT = 26;

    String svg() {
        double low = values.stream().mapToDouble(PolicyValue::low).min().orElse(0);
        double high = values.stream().mapToDouble(PolicyValue::high).max().orElse(1);
        double margin = Math.max((high - low) * 0.06, 1e-9);
        var out = new StringBuilder();
        int height = ROW * values.size() + FOOT;
        for (int tick = 0; tick <= 4; tick++) {
            double value = low - margin + (high - low + 2 * margin) * tick / 4;
            double x = x(value, low - margin, high + margin);
            out.append(
                    format("<line class=\"grid\" x1=\"%.1f\" y1=\"0\" x2=\"%.1f\" y2=\"%d\"/>", x, x, height - FOOT));
            String anchor = tick == 0 ? "" : tick == 4 ? "end" : "middle";
            out.append(format(
                    "<text class=\"tick %s\" x=\"%.1f\" y=\"%d\">%s</text>",
                    anchor, x, height - 8, words.number(value, decimals())));
        }
        for (int i = 0; i < values.size(); i++) {
            row(out, values.get(i), i * ROW, low - margin, high + margin);
        }
        return format(
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">%s</svg>",
                WIDTH, height, Html.escaped(label), out);
    }

    private void row(StringBuilder out, PolicyValue value, int top, double low, double high) {
        double y = top + 23;
        out.append(
                format("<text class=\"name\" x=\"%d\" y=\"%d\">%s</text>", LEFT, top + 12, Html.escaped(value.name())));
        out.append(format(
                "<text class=\"tick end\" x=\"%d\" y=\"%d\">%s [%s; %s]</text>",
                WIDTH - RIGHT,
                top + 12,
                words.number(value.estimate(), decimals()),
                words.number(value.low(), decimals()),
                words.number(value.high(), decimals())));
        out.append(format(
                "<line class=\"interval\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
                x(value.low(), low, high), y, x(value.high(), low, high), y));
        out.append(
                format("<circle class=\"dot\" cx=\"%.1f\" cy=\"%.1f\" r=\"4.5\"/>", x(value.estimate(), low, high), y));
    }

    private int decimals() {
        double most = values.stream()
                .mapToDouble(value -> Math.max(Math.abs(value.low()), Math.abs(value.high())))
                .max()
                .orElse(1);
        return most < NARROW ? 5 : 3;
    }

    private static double x(double value, double low, double high) {
        return LEFT + (value - low) / (high - low) * (WIDTH - LEFT - RIGHT);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
