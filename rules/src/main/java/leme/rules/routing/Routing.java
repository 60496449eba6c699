package leme.rules.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import leme.rules.fact.Criticality;
import leme.rules.fact.Holidays;
import leme.rules.fact.Texts;
import leme.rules.file.ContentVersion;
import leme.rules.file.Loaded;
import leme.rules.file.YamlFile;
import org.jspecify.annotations.Nullable;

/**
 * Who may answer which intent, at what price, and when people are there.
 *
 * @param version digest of the file it was read from
 * @param costs of each kind of route
 * @param intents by name
 * @param keywords whole messages that are commands, as {@link Keyword} reads them, with the intent each means
 * @param queues of the people
 */
public record Routing(
        String version,
        Map<RouteKind, Cost> costs,
        Map<String, IntentRoute> intents,
        Map<String, String> keywords,
        Queues queues) {

    public Routing {
        costs = Map.copyOf(new EnumMap<>(costs));
        intents = Map.copyOf(intents);
        keywords = Map.copyOf(keywords);
        if (!costs.keySet().equals(Set.of(RouteKind.values()))) {
            throw new IllegalArgumentException("`costs` must price every kind of route");
        }
    }

    /** Reads the routing; every fault is told at once. */
    public static Loaded<Routing> load(YamlFile file, Holidays holidays) {
        return file.load(root -> new RoutingReader(root, holidays).read(ContentVersion.of(file.text())));
    }

    public Cost cost(RouteKind kind) {
        return Objects.requireNonNull(costs.get(kind));
    }

    /** The routes of an intent; one that the file does not name is left to the language model or a person. */
    public IntentRoute intent(String intent) {
        IntentRoute route = intents.get(intent);
        return route == null ? IntentRoute.unknown(intent) : route;
    }

    /** The intent of which a message is a keyword, and nothing else; null for any other message. */
    public @Nullable String commanded(String message) {
        return message.length() > Keyword.LONGEST ? null : keywords.get(Keyword.plain(message));
    }

    /** Whether a text names a keyword of an intent, as in "to stop offers, reply STOP". */
    public boolean mentions(String intent, String text) {
        String words = " " + Keyword.plain(text) + " ";
        return keywords.entrySet().stream()
                .anyMatch(keyword -> keyword.getValue().equals(intent) && words.contains(" " + keyword.getKey() + " "));
    }

    /**
     * The people of a moment.
     *
     * @param told what the gateway says of queues
     * @param waitSeconds how long people wait where it says nothing; null when not known
     */
    public Shift shift(Instant at, List<Availability> told, @Nullable Integer waitSeconds) {
        long usual = cost(RouteKind.HUMAN).latencyMs();
        return new Shift(queues, at, told, waitSeconds, Duration.ofMillis(usual));
    }

    /** What people call an intent. */
    public Texts name(String intent) {
        return intent(intent).name();
    }

    /** What one answer costs: in BRL, and in milliseconds until it is there. */
    public record Cost(double brl, long latencyMs) {

        public Cost {
            if (!(brl >= 0) || Double.isInfinite(brl) || latencyMs < 0) {
                throw new IllegalArgumentException("cost `" + brl + "` BRL, `" + latencyMs + "` ms: give 0 or more");
            }
        }
    }

    /**
     * The routes that exist for an intent.
     *
     * @param subject what it is about, e.g. {@code refund}: the word that complaints about it carry
     * @param name what people call it
     * @param criticality of a wrong answer
     * @param flow name of the deterministic flow, null when there is none
     * @param bot whether a prepared answer exists
     * @param llm whether a language model may answer
     */
    public record IntentRoute(
            String subject,
            Texts name,
            Criticality criticality,
            @Nullable String flow,
            boolean bot,
            boolean llm) {

        static IntentRoute unknown(String intent) {
            return new IntentRoute(intent, new Texts(intent, intent), Criticality.NORMAL, null, false, true);
        }
    }
}
