package leme.cli.preview;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which decisions a preview is to look at, as {@code --against} and {@code --since} name them. */
public sealed interface Wanted {

    /** How many are recent. */
    int RECENT = 1000;

    /** No more than this of a span, lest a preview of a busy year never ends. */
    int MOST = 1_000_000;

    Pattern SPAN = Pattern.compile("([1-9][0-9]{0,4})([mhd])");
    Pattern COUNT = Pattern.compile("[1-9][0-9]{0,5}|1000000");

    /** Lines that were exported. */
    record Exported(Path file) implements Wanted {}

    /** Decisions on record, latest first: none before {@code since}, at most {@code limit}. */
    record OnRecord(Instant since, int limit) implements Wanted {}

    /**
     * Reads {@code recent}, {@code 24h}, {@code 7d}, {@code 1000}; anything else is a file.
     *
     * @param now from which spans count back
     */
    static Wanted of(String text, Instant now) {
        var word = text.toLowerCase(Locale.ROOT);
        var span = SPAN.matcher(word);
        if (word.equals("recent")) {
            return new OnRecord(Instant.EPOCH, RECENT);
        }
        if (COUNT.matcher(word).matches()) {
            return new OnRecord(Instant.EPOCH, Integer.parseInt(word));
        }
        return span.matches() ? new OnRecord(now.minus(length(span)), MOST) : new Exported(Path.of(text));
    }

    /**
     * The moment a span such as {@code 30d} goes back to; null when the text is none.
     *
     * @param now from which it counts back
     */
    static @Nullable Instant since(String text, Instant now) {
        var span = SPAN.matcher(text.toLowerCase(Locale.ROOT));
        return span.matches() ? now.minus(length(span)) : null;
    }

    private static Duration length(Matcher span) {
        long count = Long.parseLong(span.group(1));
        return switch (span.group(2)) {
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }
}
