package leme.cli.models;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import leme.cli.Json;
import leme.cli.Words;
import leme.models.log.LogColumn;
import leme.service.interaction.Line.End;
import leme.service.record.Exports.InteractionPurpose;

/**
 * What the columns of an export of interactions hold, for programs and for people, in Portuguese and English.
 *
 * @param purpose what it was exported for
 * @param since of no older decisions
 * @param end what it came to
 */
record Dictionary(InteractionPurpose purpose, Instant since, End end) {

    private static final Words ENGLISH = Words.of(Locale.ENGLISH);
    private static final Words PORTUGUESE = Words.of(Locale.of("pt", "BR"));

    private record Meaning(String en, String pt) {}

    private record Column(
            String name, String type, String unit, String role, Meaning meaning, String source, boolean personal) {

        static Column of(LogColumn column) {
            return new Column(
                    column.column(),
                    column.type().name(),
                    column.type().unit(),
                    column.role().name(),
                    new Meaning(explained(ENGLISH, column), explained(PORTUGUESE, column)),
                    column.source(),
                    column.isPersonal());
        }
    }

    private record File(InteractionPurpose purpose, String since, End end, List<Column> columns) {}

    String json() {
        var columns = Arrays.stream(LogColumn.values()).map(Column::of).toList();
        return Json.document(new File(purpose, since.toString(), end, columns));
    }

    String markdown() {
        return markdown(ENGLISH) + "\n" + markdown(PORTUGUESE);
    }

    private String markdown(Words words) {
        var rows = Arrays.stream(LogColumn.values())
                .map(column -> "| `%s` | %s | %s | %s | `%s` | %s |%n"
                        .formatted(
                                column.column(),
                                column.type(),
                                column.type().unit(),
                                explained(words, column),
                                column.source(),
                                words.say(column.isPersonal() ? "export.yes" : "export.no")))
                .collect(Collectors.joining());
        return "# " + words.say("export.dictionary") + "\n\n"
                + words.say("export.rests-on", end.interactions(), end.decisions(), since.toString(), purpose.name())
                + "\n\n" + leftOut(words) + words.say("export.personal") + "\n\n" + words.say("export.head")
                + "\n|---|---|---|---|---|---|\n" + rows;
    }

    private String leftOut(Words words) {
        return end.leftOut().stream()
                .map(left -> "- " + left.decisions() + " × " + words.say("export.left-out." + left.why()) + "\n")
                .collect(Collectors.joining("", "", "\n"));
    }

    private static String explained(Words words, LogColumn column) {
        return words.say("export.column." + column.column());
    }
}
