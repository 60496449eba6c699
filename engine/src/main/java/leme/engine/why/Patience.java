package leme.engine.why;

import java.time.Duration;
import java.time.Instant;
import leme.rules.why.Speech;

/**
 * How long to wait. After a change of facts the days count from that change, which is supposed at the decision's instant.
 *
 * @param until when nothing else has to change before
 */
record Patience(Duration length, Instant until, boolean afterChange) {

    static Patience between(Instant from, Instant until, boolean afterChange) {
        return new Patience(Duration.between(from, until), until, afterChange);
    }

    String text(Speech speech) {
        return afterChange
                ? speech.say("depois disso, esperar ", "after that, waiting ") + length(speech)
                        + speech.say(" (contados da decisão: até ", " (counted from the decision: until ")
                        + speech.moment(until) + ")"
                : speech.say("esperar até ", "waiting until ") + speech.moment(until);
    }

    String customer(Speech speech) {
        return afterChange
                ? speech.say("Depois disso, passarem ", "After that, ") + length(speech) + speech.say(".", " pass.")
                : speech.say("A partir de ", "From ") + speech.moment(until) + ".";
    }

    private String length(Speech speech) {
        if (length.toDays() > 1) {
            return length.toDays() + speech.say(" dias", " days");
        }
        return length.toHours() > 1
                ? length.toHours() + speech.say(" horas", " hours")
                : length.toMinutes() + speech.say(" minutos", " minutes");
    }
}
