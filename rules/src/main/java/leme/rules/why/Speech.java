package leme.rules.why;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import leme.rules.fact.Hours;
import leme.rules.fact.Language;
import leme.rules.fact.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Values in a language.
 *
 * @param words of the vocabulary
 * @param language to speak
 * @param zone of the customer: instants are told on their clock
 */
public record Speech(Words words, Language language, ZoneId zone) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final String NOTHING = "—";

    /** A value as people say it. */
    public String value(@Nullable Object value) {
        return switch (value) {
            case null -> NOTHING;
            case Boolean truth -> truth ? say("sim", "yes") : say("não", "no");
            case Enum<?> constant -> words.value(constant).map(this::in).orElse(constant.name());
            case Instant instant -> moment(instant);
            case ZonedDateTime moment -> moment(moment.toInstant());
            case LocalDate date -> date(date);
            case Hours hours -> hours(hours);
            case Collection<?> several ->
                several.stream().map(this::value).sorted().collect(Collectors.joining(", "));
            case Double number -> String.format(locale(), "%.2f", number);
            case Texts texts -> in(texts);
            default -> value.toString();
        };
    }

    /** An instant on the customer's clock, to the minute. */
    public String moment(Instant instant) {
        return format(say("d 'de' MMMM 'de' uuuu, HH:mm", "d MMMM uuuu, HH:mm"), instant.atZone(zone));
    }

    private String date(LocalDate date) {
        return format(say("d 'de' MMMM 'de' uuuu", "d MMMM uuuu"), date.atStartOfDay(zone));
    }

    private String format(String pattern, ZonedDateTime moment) {
        return DateTimeFormatter.ofPattern(pattern, locale()).format(moment);
    }

    public Locale locale() {
        return Locale.forLanguageTag(language.tag());
    }

    /** One of two texts. */
    public String say(String ptBr, String en) {
        return language == Language.PT_BR ? ptBr : en;
    }

    public String in(Texts texts) {
        return texts.in(language);
    }

    private String hours(Hours hours) {
        return List.of(
                        span(say("dias úteis", "weekdays"), hours.on(DayOfWeek.MONDAY)),
                        span(say("sábados", "Saturdays"), hours.on(DayOfWeek.SATURDAY)),
                        span(say("domingos e feriados", "Sundays and holidays"), hours.on(DayOfWeek.SUNDAY)))
                .stream()
                .filter(span -> !span.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String span(String days, Hours.Span span) {
        return span.isEmpty()
                ? ""
                : "%s %d:%02d–%d:%02d"
                        .formatted(days, span.from() / 60, span.from() % 60, span.to() / 60, span.to() % 60);
    }

    /**
     * A text with its placeholders filled.
     *
     * @param of the value that is asked; its fields fill the named ones
     */
    String fill(Texts texts, @Nullable Object of, List<? extends @Nullable Object> arguments) {
        Matcher matcher = PLACEHOLDER.matcher(in(texts));
        return matcher.replaceAll(found -> Matcher.quoteReplacement(fill(found.group(1), of, arguments)));
    }

    private String fill(String name, @Nullable Object of, List<? extends @Nullable Object> arguments) {
        if (name.equals("of")) {
            return value(of);
        }
        if (Character.isDigit(name.charAt(0))) {
            int index = Integer.parseInt(name);
            return index < arguments.size() ? value(arguments.get(index)) : NOTHING;
        }
        return of == null ? NOTHING : value(field(of, name));
    }

    private static @Nullable Object field(Object of, String name) {
        return Members.property(of.getClass(), name)
                .map(method -> new Term.Member(new Term.Itself(of.getClass()), method, List.of(), name))
                .map(member -> {
                    try {
                        return new Scope(of, Map.of()).value(member);
                    } catch (Scope.Unknowable unreadable) {
                        return null;
                    }
                })
                .orElse(null);
    }
}
