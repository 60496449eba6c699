package leme.rules.file;

import static leme.rules.file.Say.say;

import java.time.LocalTime;
import leme.rules.fact.Hours.Span;

/** Reads the hours of a day as people write them, {@code 09:00-21:00}; closed when there are none. */
public final class DayHours {

    private static final int END_OF_DAY = 24 * 60;
    private static final int[] NONE = {0, 0};

    private DayHours() {}

    public static Span of(Entry entry) {
        if (!entry.isPresent()) {
            return Span.CLOSED;
        }
        int[] ends = entry.parse(say("hours such as \"09:00-21:00\""), DayHours::ends)
                .orElse(NONE);
        if (ends[0] > ends[1]) {
            entry.problem(
                    say("`%s` ends before it begins", entry.text()),
                    say("Put the earlier hour first; past midnight, give the next day the rest"));
            return Span.CLOSED;
        }
        return new Span(ends[0], ends[1]);
    }

    private static int[] ends(String text) {
        int hyphen = text.indexOf('-');
        return new int[] {minute(text.substring(0, hyphen)), minute(text.substring(hyphen + 1))};
    }

    /** 24:00 is the end of the day. */
    private static int minute(String time) {
        return time.equals("24:00") ? END_OF_DAY : LocalTime.parse(time).toSecondOfDay() / 60;
    }
}
