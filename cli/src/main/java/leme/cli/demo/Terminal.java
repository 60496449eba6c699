package leme.cli.demo;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.Collectors;
import leme.cli.Words;
import leme.client.model.Decision;
import org.jspecify.annotations.Nullable;

/** Tells the day to people: one aligned line a step, the numbers at the end. */
final class Terminal implements Audience {

    private static final int MOST_REASONS = 12;

    private final PrintWriter out;
    private final Words words;
    private final Palette palette;
    private final Line line;
    private @Nullable LocalDate today;

    Terminal(PrintWriter out, Words words, Palette palette) {
        this.out = out;
        this.words = words;
        this.palette = palette;
        this.line = new Line(words, palette);
    }

    @Override
    public void scene(Day.Scene scene, LocalDate date) {
        out.println();
        if (!date.equals(today)) {
            today = date;
            var day = DateTimeFormatter.ofPattern(words.say("demo.date"), words.locale());
            out.println(palette.bold("— " + day.format(date) + " —"));
            out.println();
        }
        out.println(
                palette.heading(words.pick(scene.title().ptBr(), scene.title().en())));
    }

    @Override
    public void step(Step step, Day.Person person, @Nullable Decision decision) {
        out.println(line.of(step, person, decision));
    }

    @Override
    public void skipped(Step step, Day.Person person) {
        out.println(palette.faint(line.of(step, person, null) + "  " + words.say("demo.skipped")));
    }

    @Override
    public void end(Tally tally) {
        out.println();
        out.println(palette.heading(words.say("demo.summary")));
        out.println("  " + words.say("demo.decisions", tally.decisions(), tally.promotions()));
        out.println("  " + words.say("demo.routes", counts(tally.routes(), "route.")));
        out.println("  " + words.say("demo.vetoes"));
        tally.vetoes().entrySet().stream()
                .limit(MOST_REASONS)
                .forEach(veto -> out.println(String.format("    %5d  %s", veto.getValue(), veto.getKey())));
        out.println("  " + palette.faint(words.say("demo.latency", tally.medianMillis())));
    }

    private String counts(Map<String, Long> counts, String prefix) {
        return Tally.mostFirst(counts).entrySet().stream()
                .map(entry -> words.sayOr(prefix + entry.getKey(), entry.getKey()) + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
