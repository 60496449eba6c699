package leme.models.entity;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import leme.models.entity.Entity.Check;
import leme.models.entity.Entity.Kind;

/**
 * Days, in figures or in words, in Portuguese or in English. Figures are read as Brazilians write them: day first. A day
 * without a year is the nearest one; a bare weekday is the next one, today excluded.
 */
final class Dates {

    private static final List<String> MONTHS = List.of(
            "janeiro",
            "fevereiro",
            "março",
            "abril",
            "maio",
            "junho",
            "julho",
            "agosto",
            "setembro",
            "outubro",
            "novembro",
            "dezembro");
    private static final String MONTH =
            "janeiro|fevereiro|mar[cç]o|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro";
    private static final Map<String, DayOfWeek> WEEKDAYS = Map.ofEntries(
            Map.entry("segunda", DayOfWeek.MONDAY),
            Map.entry("terça", DayOfWeek.TUESDAY),
            Map.entry("terca", DayOfWeek.TUESDAY),
            Map.entry("quarta", DayOfWeek.WEDNESDAY),
            Map.entry("quinta", DayOfWeek.THURSDAY),
            Map.entry("sexta", DayOfWeek.FRIDAY),
            Map.entry("sábado", DayOfWeek.SATURDAY),
            Map.entry("sabado", DayOfWeek.SATURDAY),
            Map.entry("domingo", DayOfWeek.SUNDAY),
            Map.entry("monday", DayOfWeek.MONDAY),
            Map.entry("tuesday", DayOfWeek.TUESDAY),
            Map.entry("wednesday", DayOfWeek.WEDNESDAY),
            Map.entry("thursday", DayOfWeek.THURSDAY),
            Map.entry("friday", DayOfWeek.FRIDAY),
            Map.entry("saturday", DayOfWeek.SATURDAY),
            Map.entry("sunday", DayOfWeek.SUNDAY));
    private static final Map<String, Integer> NEAR = Map.ofEntries(
            Map.entry("anteontem", -2),
            Map.entry("ontem", -1),
            Map.entry("hoje", 0),
            Map.entry("amanhã", 1),
            Map.entry("amanha", 1),
            Map.entry("depois de amanhã", 2),
            Map.entry("depois de amanha", 2),
            Map.entry("yesterday", -1),
            Map.entry("today", 0),
            Map.entry("tomorrow", 1));
    /** The Portuguese ordinals are weekdays only where they are said to be: "a segunda via" is no Monday. */
    private static final String WEEKDAY =
            "(?:segunda|ter[cç]a|quarta|quinta|sexta)(?:-feira|(?=\\s+(?:passada|que\\s+vem)))"
                    + "|(?<=(?:na|at[eé]|pr[oó]xima)\\s)(?:segunda|ter[cç]a|quarta|quinta|sexta)(?!\\s*[\\p{L}\\d])"
                    + "|s[aá]bado|domingo|(?:mon|tues|wednes|thurs|fri|satur|sun)day";

    private static final Pattern DATE = Pattern.compile("(?iU)(?<![\\d/.-])(?:"
            + "(?<d>\\d{1,2})[/.-](?<m>\\d{1,2})[/.-](?<y>\\d{4}|\\d{2})(?![\\d/-])"
            + "|(?<iy>\\d{4})-(?<im>\\d{2})-(?<id>\\d{2})(?!\\d)"
            + "|(?<sd>\\d{1,2})/(?<sm>\\d{1,2})(?![\\d/])"
            + "|(?:dia\\s+)?(?<wd>\\d{1,2})[º°]?\\s+de\\s+(?<wm>" + MONTH + ")(?:\\s+de\\s+(?<wy>\\d{4}))?+"
            + "|\\bdia\\s+(?<day>\\d{1,2})\\b(?!\\s+de\\b)"
            + "|\\b(?<near>anteontem|ontem|hoje|depois de amanh[aã]|amanh[aã]|yesterday|today|tomorrow)\\b"
            + "|\\b(?:(?<before>last)\\s+|next\\s+)?(?<weekday>" + WEEKDAY + ")\\b"
            + "(?:\\s+(?<after>passad[ao])\\b|\\s+que\\s+vem\\b)?+)");
    /** What a message without any of these cannot contain; saves most messages the search. */
    private static final Pattern HINT = Pattern.compile("(?iU)\\d|ontem|hoje|amanh|feira|segunda|ter[cç]a|quarta|quinta"
            + "|sexta|s[aá]bado|domingo|day\\b|tomorrow");

    private static final Period NEARBY = Period.ofYears(2);

    private final LocalDate today;

    private Dates(LocalDate today) {
        this.today = today;
    }

    static List<Entity> in(String text, LocalDate today) {
        return HINT.matcher(text).find() ? new Dates(today).find(text) : List.of();
    }

    private List<Entity> find(String text) {
        List<Entity> dates = new ArrayList<>();
        Matcher matcher = DATE.matcher(text);
        while (matcher.find()) {
            date(matcher).ifPresent(date -> dates.add(entity(matcher, date)));
        }
        return dates;
    }

    /** A day years away may be somebody's birth: that it stands there is told, which day it is is not. */
    private Entity entity(Matcher found, LocalDate date) {
        boolean near = date.isAfter(today.minus(NEARBY)) && date.isBefore(today.plus(NEARBY));
        return new Entity(Kind.DATE, found.start(), found.end(), near ? date.toString() : null, Check.NONE);
    }

    private Optional<LocalDate> date(Matcher found) {
        if (found.group("near") != null) {
            return Optional.of(
                    today.plusDays(NEAR.getOrDefault(lower(found, "near").replaceAll("\\s+", " "), 0)));
        } else if (found.group("weekday") != null) {
            DayOfWeek day =
                    Objects.requireNonNull(WEEKDAYS.get(lower(found, "weekday").replace("-feira", "")));
            boolean past = found.group("before") != null || found.group("after") != null;
            return Optional.of(today.with(past ? TemporalAdjusters.previous(day) : TemporalAdjusters.next(day)));
        }
        try {
            return Optional.of(inFigures(found));
        } catch (DateTimeException impossible) {
            return Optional.empty(); // 31/02 is no day
        }
    }

    private LocalDate inFigures(Matcher found) {
        if (found.group("d") != null) {
            int year = number(found, "y");
            return LocalDate.of(year < 100 ? century(year) : year, number(found, "m"), number(found, "d"));
        } else if (found.group("iy") != null) {
            return LocalDate.of(number(found, "iy"), number(found, "im"), number(found, "id"));
        } else if (found.group("sd") != null) {
            return nearest(number(found, "sm"), number(found, "sd"));
        } else if (found.group("wd") != null) {
            int month = MONTHS.indexOf(lower(found, "wm").replace("marco", "março")) + 1;
            return found.group("wy") == null
                    ? nearest(month, number(found, "wd"))
                    : LocalDate.of(number(found, "wy"), month, number(found, "wd"));
        }
        return ofThisMonth(number(found, "day"));
    }

    /** Two digits mean the year closest to today: 90 is 1990, 26 is 2026. */
    private int century(int year) {
        int full = today.getYear() / 100 * 100 + year;
        return full > today.getYear() + 20 ? full - 100 : full;
    }

    /** Of last, this and next year, the closest. */
    private LocalDate nearest(int month, int day) {
        LocalDate here = LocalDate.of(today.getYear(), month, day);
        return today.minusMonths(6).isAfter(here)
                ? here.plusYears(1)
                : here.isAfter(today.plusMonths(6)) ? here.minusYears(1) : here;
    }

    /** {@code dia 10}: of this month, or of the next that has one when it was more than a fortnight ago. */
    private LocalDate ofThisMonth(int day) {
        LocalDate here = today.withDayOfMonth(day);
        return here.isBefore(today.minusDays(14)) ? here.plusMonths(1) : here;
    }

    private static int number(Matcher found, String group) {
        return Integer.parseInt(found.group(group));
    }

    private static String lower(Matcher found, String group) {
        return found.group(group).toLowerCase(Locale.ROOT);
    }
}
