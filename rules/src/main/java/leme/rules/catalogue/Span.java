package leme.rules.catalogue;

import static leme.rules.file.Say.say;

import java.time.Duration;
import java.util.regex.Pattern;
import leme.rules.file.Entry;

/** Spans of time as the catalogue writes them: {@code 30m}, {@code 12h}, {@code 7d}. */
final class Span {

    private static final Pattern SPAN = Pattern.compile("([1-9][0-9]{0,3})([mhd])");

    private Span() {}

    static Duration read(Entry entry) {
        return entry.parse(say("a time such as `30m`, `12h` or `7d`"), Span::of).orElse(Duration.ofDays(1));
    }

    private static Duration of(String text) {
        var told = SPAN.matcher(text);
        if (!told.matches()) {
            throw new IllegalArgumentException(text);
        }
        long count = Long.parseLong(told.group(1));
        return switch (told.group(2)) {
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }
}
