package leme.rules.scenario;

import static leme.rules.file.Say.say;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import leme.rules.fact.Texts;
import leme.rules.file.Entry;

/** Times as people tell them, seen from the story's moment: {@code 2 days ago}, {@code now}, {@code 2026-03-10 22:30}. */
record Times(Instant at) {

    private static final Texts FORM = say("a time such as `2 days ago`, `now` or `2026-03-10 22:30` (Brasília)");

    private static final ZoneId BRASILIA = ZoneId.of("America/Sao_Paulo");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Pattern AGO = Pattern.compile("(\\d+) (minute|hour|day|month|year)s? ago");
    private static final Pattern AHEAD = Pattern.compile("in (\\d+) (minute|hour|day|month|year)s?");
    private static final Map<String, BiFunction<ZonedDateTime, Long, ZonedDateTime>> LATER = Map.of(
            "minute", ZonedDateTime::plusMinutes,
            "hour", ZonedDateTime::plusHours,
            "day", ZonedDateTime::plusDays,
            "month", ZonedDateTime::plusMonths,
            "year", ZonedDateTime::plusYears);

    /** The time given, else a boring one. */
    Instant of(Entry entry, String boring) {
        Instant usual = read(boring);
        return entry.isPresent() ? entry.parse(FORM, this::read).orElse(usual) : usual;
    }

    Instant read(String text) {
        Matcher ago = AGO.matcher(text);
        Matcher ahead = AHEAD.matcher(text);
        if (ago.matches()) {
            return shift(-Long.parseLong(ago.group(1)), ago.group(2));
        }
        if (ahead.matches()) {
            return shift(Long.parseLong(ahead.group(1)), ahead.group(2));
        }
        return text.equals("now") ? at : clock(text);
    }

    /** An absolute time on the clock of Brasília. */
    static Instant clock(String text) {
        return LocalDateTime.parse(text, CLOCK).atZone(BRASILIA).toInstant();
    }

    /** A span such as {@code 3 hours}. */
    static Duration span(String text) {
        Times epoch = new Times(Instant.EPOCH);
        return Duration.between(Instant.EPOCH, epoch.read("in " + text));
    }

    private Instant shift(long amount, String unit) {
        BiFunction<ZonedDateTime, Long, ZonedDateTime> later = LATER.get(unit);
        return later == null ? at : later.apply(at.atZone(BRASILIA), amount).toInstant();
    }
}
