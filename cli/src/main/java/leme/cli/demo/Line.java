package leme.cli.demo;

import static java.util.stream.Collectors.joining;

import java.util.Objects;
import leme.cli.Words;
import leme.client.model.Channel;
import leme.client.model.Decision;
import org.jspecify.annotations.Nullable;

/**
 * One step as one line: when, where, who, what was said, and what was answered.
 *
 * @param words of the reader
 * @param palette of the terminal
 */
record Line(Words words, Palette palette) {

    private static final int CHANNEL = 10;
    private static final int PLACE = 18;
    private static final int MESSAGE = 46;

    String of(Step step, Day.Person person, @Nullable Decision decision) {
        var line = palette.faint(step.at().toString()) + "  " + fit(channel(step), CHANNEL) + fit(person.place(), PLACE)
                + message(step);
        return decision == null
                ? line
                : line + "  " + palette.faint("→") + " " + new Answer(words, palette, person, decision).inWords();
    }

    private String message(Step step) {
        return switch (step) {
            case Step.Says says -> fit("“" + shorten(says.says(), MESSAGE - 3) + "”", MESSAGE);
            case Step.Asks asks -> palette.faint(fit(asked(asks), MESSAGE));
            case Step.Happens happens ->
                palette.faint(words.say("step.outcome", happens.outcome().getValue()));
            case Step.Consents consents ->
                palette.warning(words.say(
                        "step.consent." + consents.consent().getValue(),
                        words.sayOr("purpose." + consents.purpose().getValue(), String.valueOf(consents.purpose())),
                        name(consents.through())));
            case Step.Opens opens -> palette.warning(words.say("step.complaint.opened", opens.subject()));
            case Step.Closes closes -> palette.good(words.say("step.complaint.closed", closes.closes()));
        };
    }

    private String asked(Step.Asks asks) {
        return words.say(
                "step.asks." + asks.asks().getValue(),
                asks.channels().stream().map(this::name).collect(joining(", ")));
    }

    private String channel(Step step) {
        return switch (step) {
            case Step.Says says -> name(says.channel());
            case Step.Asks asks -> name(asks.channels().getFirst());
            case Step.Consents consents -> name(consents.through());
            case Step.Opens opens -> name(opens.from());
            case Step.Happens happens -> "";
            case Step.Closes closes -> "";
        };
    }

    private String name(Channel channel) {
        return words.sayOr("channel." + channel.getValue(), Objects.requireNonNull(channel.getValue()));
    }

    /** Exactly so wide: shortened or padded. */
    private static String fit(String text, int width) {
        var shown = shorten(text, width - 1);
        return shown + " ".repeat(width - shown.codePointCount(0, shown.length()));
    }

    private static String shorten(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
    }
}
