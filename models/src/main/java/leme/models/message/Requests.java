package leme.models.message;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import leme.models.text.NormalText;
import org.jspecify.annotations.Nullable;

/**
 * Tells when one message asks for several things: {@code quero a 2ª via e cancelar o seguro}.
 *
 * <p>Clauses are read apart, but only those that ask: a customer who tells what happened before asking ({@code perdi o
 * emprego, dá pra parcelar?}) asks for one thing. Without that condition one held-out message in fourteen with a single
 * intent fell apart; with it one in 130.
 */
final class Requests {

    private static final Pattern BETWEEN_CLAUSES = Pattern.compile(
            "(?<=[.!?;\\n])|,|\\s(?:e|and|plus|then|tamb[eé]m|also|al[eé]m disso|mais uma coisa|outra coisa)(?=\\s)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int MOST_CLAUSES = 8;
    private static final int SHORTEST = 2;

    private static final Set<String> ASKING = Set.of(
            "quero",
            "queria",
            "preciso",
            "gostaria",
            "pode",
            "podem",
            "poderia",
            "consigo",
            "consegue",
            "como",
            "quando",
            "onde",
            "cade",
            "qual",
            "quais",
            "quanto",
            "quantos",
            "manda",
            "mande",
            "mandar",
            "envia",
            "envie",
            "cancela",
            "cancele",
            "want",
            "need",
            "like",
            "can",
            "could",
            "how",
            "when",
            "where",
            "which",
            "what",
            "please",
            "cancel",
            "send",
            "get",
            "know",
            "change",
            "check");
    /** They open a clause that asks, but inside one they may tell: {@code the order I did cancel}. Chat's {@code whats} is read as the application. */
    private static final Set<String> OPENING = Set.of(
            "is",
            "are",
            "do",
            "does",
            "did",
            "has",
            "will",
            "would",
            "why",
            "whats",
            "wheres",
            "whens",
            "hows",
            "tell",
            "give",
            "help",
            "track",
            "block",
            "unblock",
            "update",
            "raise",
            "increase",
            "return",
            "exchange",
            "swap",
            "refund",
            "buy",
            "order",
            "book",
            "reschedule",
            "reset",
            "activate",
            "close",
            "remove",
            "delete",
            "stop",
            "see",
            "talk",
            "speak",
            "upgrade",
            "downgrade",
            "switch",
            "add",
            "report",
            "dispute",
            "resend",
            "renegotiate",
            "negotiate",
            "port",
            "open",
            "request",
            "pay",
            "whatsapp");
    /** Before the verb; chat's {@code to} is read as {@code estou}. */
    private static final Set<String> PARTICLES =
            Set.of("me", "te", "se", "lhe", "estou", "to", "and", "also", "e", "tambem");
    /** They open or close a message, or are heard as signals whatever else is asked. */
    private static final Set<String> NOT_REQUESTS =
            Set.of("greeting", "thanks", "praise", "complaint-service", "opt-out", "human-agent");

    private Requests() {}

    /**
     * What a message asks for, in the order asked, if that is more than one thing; otherwise nothing.
     *
     * @param read tells what a clause means; null if that is not clear
     */
    static List<Reading.Request> in(String text, Function<NormalText, Reading.@Nullable Request> read) {
        String[] clauses = BETWEEN_CLAUSES.split(text, MOST_CLAUSES);
        if (clauses.length < 2) {
            return List.of();
        }
        Map<String, Reading.Request> asked = new LinkedHashMap<>();
        for (String clause : clauses) {
            NormalText normal = NormalText.of(clause);
            Reading.Request request = asks(normal) ? read.apply(normal) : null;
            if (request != null && !NOT_REQUESTS.contains(request.intent())) {
                asked.merge(request.intent(), request, Requests::clearer);
            }
        }
        return asked.size() < 2 ? List.of() : List.copyOf(asked.values());
    }

    private static Reading.Request clearer(Reading.Request one, Reading.Request other) {
        return one.probability() >= other.probability() ? one : other;
    }

    private static boolean asks(NormalText clause) {
        int first = clause.size() > 0 && PARTICLES.contains(clause.word(0)) ? 1 : 0;
        if (clause.size() < first + SHORTEST) {
            return false;
        }
        return isInfinitive(clause.word(first))
                || OPENING.contains(clause.word(first))
                || clause.words().stream().anyMatch(ASKING::contains)
                || clause.toString().contains("da para ")
                || clause.toString().contains("tem como ");
    }

    /** As in {@code … e saber quando chega}. */
    private static boolean isInfinitive(String word) {
        return word.length() > 3 && (word.endsWith("ar") || word.endsWith("er") || word.endsWith("ir"));
    }
}
