package leme.service.publication.shadow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import leme.engine.Decision;
import leme.engine.funnel.Loss;
import leme.engine.funnel.Stage;
import leme.service.publication.store.Tallies.Effect;
import leme.service.publication.store.Tallies.Key;
import org.jspecify.annotations.Nullable;

/**
 * How two decisions on the same situation and seed differ: which actions one keeps back and the other does not, and by
 * which rule; what each puts first; who answers.
 */
record Contrast(Decision served, Decision shadow) {

    /** One key per difference; empty when they say the same. */
    List<Key> differences() {
        var found = new ArrayList<Key>();
        var servedVetoes = vetoes(served);
        var shadowVetoes = vetoes(shadow);
        servedVetoes.forEach((action, causes) -> {
            if (!shadowVetoes.containsKey(action)) {
                causes.forEach(cause -> found.add(key(Effect.GAINS, action, cause)));
            }
        });
        shadowVetoes.forEach((action, causes) -> {
            if (!servedVetoes.containsKey(action)) {
                causes.forEach(cause -> found.add(key(Effect.LOSES, action, cause)));
            }
        });
        if (!Objects.equals(first(served), first(shadow))) {
            var instead = Objects.requireNonNullElse(first(served), "nothing");
            found.add(key(Effect.CHOSEN, Objects.requireNonNullElse(first(shadow), ""), "instead of " + instead));
        }
        if (!route(served).equals(route(shadow))) {
            found.add(key(Effect.ROUTED, "", route(served) + " → " + route(shadow)));
        }
        return found;
    }

    private Key key(Effect effect, String action, String cause) {
        return new Key(served.stamp().bundle(), effect, action, served.channel().name(), cause);
    }

    /** Reason codes by action, for what rules keep back. */
    private static Map<String, TreeSet<String>> vetoes(Decision decision) {
        var vetoes = new TreeMap<String, TreeSet<String>>();
        decision.suppressed().stream()
                .filter(loss -> loss.stage() == Stage.GOVERN)
                .forEach(loss -> vetoes.put(loss.action(), causes(loss)));
        return vetoes;
    }

    private static TreeSet<String> causes(Loss loss) {
        var causes = new TreeSet<String>();
        loss.reasons().forEach(reason -> causes.add(reason.policy() + ": " + reason.rule()));
        return causes;
    }

    private static @Nullable String first(Decision decision) {
        var chosen = decision.chosen();
        return chosen == null ? null : chosen.action();
    }

    private static String route(Decision decision) {
        var route = decision.route();
        return route == null ? "" : route.kind().name();
    }
}
