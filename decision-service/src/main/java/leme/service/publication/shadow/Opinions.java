package leme.service.publication.shadow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import leme.engine.Decision;
import leme.engine.treatment.Placed;
import leme.service.publication.store.Tallies.Effect;
import leme.service.publication.store.Tallies.Key;

/**
 * Where the models of two decisions on the same situation agree and where not: what is read, how surely, and in what order
 * actions stand. Says nothing where both have the same models.
 */
record Opinions(Decision served, Decision shadow) {

    private static final int STEPS = 10;

    /** One key per thing to count. */
    List<Key> keys() {
        var keys = new ArrayList<Key>();
        var versions = served.stamp().versions();
        var others = shadow.stamp().versions();
        if (!versions.reader().equals(others.reader())) {
            read(keys);
        }
        if (!versions.propensity().equals(others.propensity())) {
            ranked(keys);
        }
        return keys;
    }

    private void read(List<Key> keys) {
        var was = served.understanding();
        var is = shadow.understanding();
        if (was != null && is != null) {
            keys.add(key(Effect.READ, "", was.intent() + " → " + is.intent()));
            keys.add(key(Effect.SURER, "", step(is.confidence() - was.confidence())));
        }
    }

    /** To the nearest tenth, e.g. {@code +0.2}. */
    private static String step(double by) {
        long steps = Math.round(by * STEPS);
        return steps == 0 ? "0.0" : String.format(Locale.ROOT, "%+.1f", (double) steps / STEPS);
    }

    /** Those that stand in both: whether an action stands there at all is for rules to say. */
    private void ranked(List<Key> keys) {
        Map<String, Integer> others =
                shadow.actions().stream().collect(Collectors.toMap(Placed::action, Placed::rank, (one, later) -> one));
        for (var placed : served.actions()) {
            var rank = others.get(placed.action());
            if (rank != null) {
                int higher = placed.rank() - rank;
                keys.add(key(
                        Effect.RANKED, placed.action(), higher == 0 ? "0" : String.format(Locale.ROOT, "%+d", higher)));
            }
        }
    }

    private Key key(Effect effect, String action, String cause) {
        return new Key(served.stamp().bundle(), effect, action, served.channel().name(), cause);
    }
}
