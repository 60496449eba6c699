package leme.rules.routing;

import static leme.rules.file.Say.say;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import leme.rules.fact.Criticality;
import leme.rules.fact.Holidays;
import leme.rules.file.Entry;
import leme.rules.routing.Routing.Cost;
import leme.rules.routing.Routing.IntentRoute;

/** Reads the routing as its header explains it. */
final class RoutingReader {

    private static final Cost FREE = new Cost(0, 0);

    private final Entry root;
    private final Holidays holidays;

    RoutingReader(Entry root, Holidays holidays) {
        this.root = root;
        this.holidays = holidays;
    }

    Routing read(String version) {
        root.only("costs", "calendars", "queues", "intents");
        Map<RouteKind, Cost> costs = costs();
        Map<String, IntentRoute> intents = intents();
        return new Routing(version, costs, intents, keywords(), queues(intents.values()));
    }

    private Map<RouteKind, Cost> costs() {
        Map<RouteKind, Cost> costs = new EnumMap<>(RouteKind.class);
        for (RouteKind kind : RouteKind.values()) {
            costs.put(kind, cost(root.field("costs").field(kind.name())));
        }
        root.field("costs").only("FLOW", "INTENT_BOT", "LLM", "HUMAN");
        return costs;
    }

    private static Cost cost(Entry entry) {
        entry.only("brl", "latencyMs");
        return entry.attempt(() -> new Cost(
                        entry.field("brl").number(), entry.field("latencyMs").integer()))
                .orElse(FREE);
    }

    private Map<String, IntentRoute> intents() {
        Map<String, IntentRoute> intents = new HashMap<>();
        for (Entry entry : root.field("intents").items()) {
            entry.only("intent", "subject", "name", "criticality", "flow", "bot", "llm", "keywords");
            String name = entry.field("intent").text();
            if (intents.put(name, route(entry)) != null) {
                entry.field("intent").problem(say("`%s` is given twice", name), say("Keep one of them"));
            }
        }
        return intents;
    }

    private Map<String, String> keywords() {
        Map<String, String> keywords = new HashMap<>();
        for (Entry entry : root.field("intents").items()) {
            for (Entry keyword : entry.field("keywords").items()) {
                keep(keyword, entry.field("intent").text(), keywords);
            }
        }
        return keywords;
    }

    private static void keep(Entry keyword, String intent, Map<String, String> keywords) {
        String written = keyword.text();
        String plain = Keyword.plain(written);
        if (plain.isEmpty() || written.length() > Keyword.LONGEST) {
            keyword.problem(
                    say("`%s` is no keyword", written),
                    say("Give a word or a few, at most %d characters", Keyword.LONGEST));
        } else if (keywords.put(plain, intent) != null) {
            keyword.problem(say("the keyword `%s` is given twice", written), say("Keep one of them"));
        }
    }

    private static IntentRoute route(Entry entry) {
        Entry flow = entry.field("flow");
        return new IntentRoute(
                entry.field("subject").text(),
                entry.field("name").bilingual(),
                entry.field("criticality").oneOf(Criticality.class),
                flow.isPresent() ? flow.text() : null,
                entry.field("bot").flag(false),
                entry.field("llm").flag(false));
    }

    private Queues queues(Collection<IntentRoute> intents) {
        Set<String> subjects = intents.stream().map(IntentRoute::subject).collect(Collectors.toSet());
        return new QueuesReader(root.field("queues"), Calendars.read(root.field("calendars"), holidays), subjects)
                .read();
    }
}
