package leme.rules.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import leme.rules.catalogue.Catalogue;
import leme.rules.fact.Action;
import leme.rules.fact.Staffing;
import leme.rules.fact.Texts;
import leme.rules.file.Nearest;
import leme.rules.file.YamlFile;
import leme.rules.lint.Finding.Check;
import leme.rules.lint.Finding.Severity;
import leme.rules.routing.Routing;

/**
 * Whether catalogue, routing and models speak of the same intents and queues: an action for an intent that nobody reads is never
 * proposed for it, and an intent that is not routed goes to the dearest answer. An action that waits for a queue which does not
 * exist would not wait.
 */
public final class IntentNames {

    /** The intent of a message that asks for nothing we know: no model names it. */
    private static final String OUT_OF_SCOPE = "out-of-scope";

    private IntentNames() {}

    /**
     * What does not fit, in the catalogue first.
     *
     * @param read the intents that the models in use can read; when empty, models are not asked
     */
    public static List<Finding> of(
            Catalogue catalogue,
            YamlFile catalogueFile,
            Routing routing,
            YamlFile routingFile,
            Collection<String> read) {
        List<Finding> findings = new ArrayList<>();
        Set<String> routed = routing.intents().keySet();
        for (Action action : catalogue.actions()) {
            for (String intent : new TreeSet<>(action.intents())) {
                if (!routed.contains(intent)) {
                    findings.add(notRouted(action, intent, catalogueFile, routed));
                }
            }
            for (String tag : new TreeSet<>(action.tags())) {
                String queue = Staffing.queueOf(tag);
                if (queue != null && !routing.queues().names().contains(queue)) {
                    findings.add(noQueue(action, tag, queue, catalogueFile, routing));
                }
            }
        }
        if (!read.isEmpty()) {
            findings.addAll(notRead(routing, routingFile, read));
            findings.addAll(forgotten(routed, routingFile, read));
        }
        return findings;
    }

    private static Finding notRouted(Action action, String intent, YamlFile file, Set<String> routed) {
        return finding(
                Severity.ERROR,
                file,
                line(file, "code", action.code(), intent),
                new Texts(
                        "a ação `" + action.code() + "` cita a intenção `" + intent + "`, que não está em routing.yaml",
                        "the action `" + action.code() + "` names the intent `" + intent
                                + "`, which is not in routing.yaml"),
                Nearest.to(intent, routed)
                        .map(IntentNames::maybe)
                        .orElse(new Texts("Use uma intenção de routing.yaml", "Use an intent of routing.yaml")));
    }

    private static Finding noQueue(Action action, String tag, String queue, YamlFile file, Routing routing) {
        return finding(
                Severity.ERROR,
                file,
                line(file, "code", action.code(), tag),
                new Texts(
                        "a ação `" + action.code() + "` tem a marca `" + tag + "`, mas routing.yaml não tem a fila `"
                                + queue + "`",
                        "the action `" + action.code() + "` has the tag `" + tag + "`, but routing.yaml has no queue `"
                                + queue + "`"),
                Nearest.to(queue, routing.queues().names())
                        .map(IntentNames::maybe)
                        .orElse(new Texts("Use uma fila de routing.yaml", "Use a queue of routing.yaml")));
    }

    private static List<Finding> notRead(Routing routing, YamlFile file, Collection<String> read) {
        return new TreeSet<>(routing.intents().keySet())
                .stream()
                        .filter(intent -> !read.contains(intent) && !intent.equals(OUT_OF_SCOPE))
                        .filter(intent -> !routing.keywords().containsValue(intent))
                        .map(intent -> finding(
                                Severity.WARNING,
                                file,
                                line(file, "intent", intent, intent),
                                new Texts(
                                        "nenhum modelo lê a intenção `" + intent + "`",
                                        "no model reads the intent `" + intent + "`"),
                                Nearest.to(intent, read)
                                        .map(IntentNames::maybe)
                                        .orElse(new Texts(
                                                "Dê a ela palavras-chave ou treine um modelo que a conheça",
                                                "Give it keywords, or train a model that knows it"))))
                        .toList();
    }

    private static List<Finding> forgotten(Set<String> routed, YamlFile file, Collection<String> read) {
        return new TreeSet<>(read)
                .stream()
                        .filter(intent -> !routed.contains(intent))
                        .map(intent -> finding(
                                Severity.WARNING,
                                file,
                                0,
                                new Texts(
                                        "a intenção `" + intent + "`, que os modelos leem, não tem rota",
                                        "the intent `" + intent + "`, which the models read, has no route"),
                                new Texts("Acrescente-a a `intents`", "Add it to `intents`")))
                        .toList();
    }

    private static Texts maybe(String near) {
        return new Texts("Talvez `" + near + "`", "Maybe `" + near + "`");
    }

    private static Finding finding(Severity severity, YamlFile file, int line, Texts message, Texts remedy) {
        return new Finding(Check.UNKNOWN_WORD, severity, file.path(), line, "", message, remedy);
    }

    /** The first line, from that of an item on, on which a word stands; 0 when nowhere. */
    private static int line(YamlFile file, String key, String item, String word) {
        List<String> lines = file.text().lines().toList();
        Pattern begins = Pattern.compile("\\b" + key + ":\\s*[\"']?" + Pattern.quote(item) + "[\"']?(?![\\w-])");
        Pattern named = Pattern.compile("(?<![\\w-])" + Pattern.quote(word) + "(?![\\w-])");
        int first = IntStream.range(0, lines.size())
                .filter(index -> begins.matcher(lines.get(index)).find())
                .findFirst()
                .orElse(lines.size());
        return IntStream.range(first, lines.size())
                .filter(index -> named.matcher(lines.get(index)).find())
                .map(index -> index + 1)
                .findFirst()
                .orElse(0);
    }
}
