package leme.cli.demo;

import leme.client.model.Decision;
import org.jspecify.annotations.Nullable;

/** Those before whom the day is played. */
interface Audience {

    void scene(Day.Scene scene, java.time.LocalDate date);

    /**
     * A step was played.
     *
     * @param decision what was decided; null for steps that ask for none
     */
    void step(Step step, Day.Person person, @Nullable Decision decision);

    /** A step fell out: there was nothing for it to happen to. */
    void skipped(Step step, Day.Person person);

    void end(Tally tally);
}
