package leme.models.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import leme.models.entity.Entity.Kind;
import leme.models.text.Masking;
import leme.models.text.Masking.Masked;

/**
 * Finds what a message names.
 *
 * <p>One scan masks a message and finds its numbers, so nothing that is found escapes the mask; dates and amounts, which
 * identify nobody, are looked for besides.
 */
public final class Entities {

    private static final Comparator<Entity> IN_ORDER = Comparator.comparingInt(Entity::start);

    private Entities() {}

    /** A message that may be stored, and what the original named. */
    public record Found(String masked, List<Entity> entities) {

        public Found {
            entities = List.copyOf(entities);
        }
    }

    /**
     * Masks a message and lists what it names, in order, none overlapping another.
     *
     * @param text as the customer wrote it
     * @param today where the customer lives: what {@code ontem} and {@code sexta} are counted from
     */
    public static Found in(String text, LocalDate today) {
        Masked masked = Masking.apply(text);
        List<Entity> numbers = masked.spans().stream()
                .flatMap(span -> Numbers.read(span, text).stream())
                .toList();
        List<Entity> found = new ArrayList<>();
        numbers.stream().filter(entity -> entity.kind() != Kind.NUMBER).forEach(found::add);
        Amounts.in(text).forEach(entity -> add(entity, found));
        Dates.in(text, today).forEach(entity -> add(entity, found));
        numbers.stream().filter(entity -> entity.kind() == Kind.NUMBER).forEach(entity -> add(entity, found));
        found.sort(IN_ORDER);
        return new Found(masked.text(), found);
    }

    /** What was found first stands. */
    private static void add(Entity entity, List<Entity> found) {
        if (found.stream().noneMatch(other -> entity.start() < other.end() && other.start() < entity.end())) {
            found.add(entity);
        }
    }
}
