package leme.cli.demo;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import leme.client.model.Decision;
import org.jspecify.annotations.Nullable;

/** Tells the day to programs: one JSON object a step, the tally last. */
record JsonLines(PrintWriter out, Service service) implements Audience {

    @Override
    public void scene(Day.Scene scene, LocalDate date) {
        // A scene is for people; its steps say when they were.
    }

    @Override
    public void step(Step step, Day.Person person, @Nullable Decision decision) {
        var line = new LinkedHashMap<String, Object>();
        line.put("place", person.place());
        line.put("step", step);
        if (decision != null) {
            line.put("decision", decision);
        }
        out.println(service.json(line));
    }

    @Override
    public void skipped(Step step, Day.Person person) {
        // Nothing happened.
    }

    @Override
    public void end(Tally tally) {
        out.println(service.json(tally));
    }
}
