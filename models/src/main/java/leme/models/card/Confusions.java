package leme.models.card;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import leme.models.artefact.Card.Confusion;

/** What was taken for what: a matrix where labels are few, the commonest mistakes where they are many. */
record Confusions(List<Confusion> confusions, Wording words) {

    private static final int MOST_IN_A_MATRIX = 12;
    private static final int MOST_PAIRS = 15;

    String html() {
        if (confusions.isEmpty()) {
            return "";
        }
        List<String> labels = confusions.stream()
                .flatMap(each -> Stream.of(each.meant(), each.given()))
                .distinct()
                .sorted()
                .toList();
        String body = labels.size() <= MOST_IN_A_MATRIX ? matrix(labels) : pairs();
        return "<section><h2>" + words.say("section.confusions") + "</h2><p class=\"lead\">"
                + words.say(labels.size() <= MOST_IN_A_MATRIX ? "lead.matrix" : "lead.pairs") + "</p>" + body
                + "</section>";
    }

    private String matrix(List<String> labels) {
        Map<String, Integer> meant = meant();
        var out = new StringBuilder("<div class=\"wide\"><table class=\"matrix\"><thead><tr><th>")
                .append(words.say("confusion.meant"))
                .append(" ↓ · ")
                .append(words.say("confusion.given"))
                .append(" →</th>");
        labels.forEach(label -> out.append("<th scope=\"col\"><span>")
                .append(Html.escaped(label))
                .append("</span></th>"));
        out.append("</tr></thead><tbody>");
        for (String truth : labels) {
            out.append("<tr><th scope=\"row\">").append(Html.escaped(truth)).append("</th>");
            for (String given : labels) {
                out.append(cell(truth.equals(given), count(truth, given), meant.getOrDefault(truth, 0)));
            }
            out.append("</tr>");
        }
        return out.append("</tbody></table></div>").toString();
    }

    private static String cell(boolean right, int rows, int of) {
        double share = of == 0 ? 0 : (double) rows / of;
        return String.format(
                Locale.ROOT,
                "<td class=\"%s\" style=\"--share:%.3f\">%s</td>",
                right ? "right" : "wrong",
                share,
                rows == 0 ? "" : Integer.toString(rows));
    }

    private String pairs() {
        Map<String, Integer> meant = meant();
        List<Confusion> wrong = confusions.stream()
                .filter(each -> !each.meant().equals(each.given()))
                .sorted(Comparator.comparingInt(Confusion::rows)
                        .reversed()
                        .thenComparing(Confusion::meant)
                        .thenComparing(Confusion::given))
                .limit(MOST_PAIRS)
                .toList();
        int most = wrong.isEmpty() ? 1 : wrong.getFirst().rows();
        var out = new StringBuilder("<table class=\"pairs\"><thead><tr><th>")
                .append(words.say("confusion.meant"))
                .append("</th><th>")
                .append(words.say("confusion.given"))
                .append("</th><th>")
                .append(words.say("confusion.rows"))
                .append("</th></tr></thead><tbody>");
        for (Confusion each : wrong) {
            out.append(String.format(
                    Locale.ROOT,
                    "<tr><td>%s</td><td>%s</td><td class=\"bar\"><i style=\"--share:%.3f\"></i>%d <small>%s %d</small></td></tr>",
                    Html.escaped(each.meant()),
                    Html.escaped(each.given()),
                    (double) each.rows() / most,
                    each.rows(),
                    words.say("confusion.of"),
                    meant.getOrDefault(each.meant(), 0)));
        }
        return out.append("</tbody></table>").toString();
    }

    private Map<String, Integer> meant() {
        var meant = new HashMap<String, Integer>();
        confusions.forEach(each -> meant.merge(each.meant(), each.rows(), Integer::sum));
        return meant;
    }

    private int count(String truth, String given) {
        return confusions.stream()
                .filter(each -> each.meant().equals(truth) && each.given().equals(given))
                .mapToInt(Confusion::rows)
                .sum();
    }
}
