package leme.service.bundle;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import leme.engine.Bundle;
import leme.models.online.OnlinePropensities;
import reactor.core.publisher.Mono;

/**
 * The bundle in force and the last few before it, which replays ask for. Exchanging is one write of one reference: a
 * decision sees the old bundle or the new one, never a mixture. A bundle is archived before it decides.
 */
public final class LiveBundles implements Bundles {

    private static final int REMEMBERED = 8;

    private final Archive archive;
    private final Deque<Bundle> former = new ArrayDeque<>();
    private final Map<String, Challenger> challengers = new ConcurrentSkipListMap<>();
    /** What was learned over each trained model in use, by its version. */
    private final Map<String, Ingredient> learned = new ConcurrentHashMap<>();

    private volatile Deployed current;

    public LiveBundles(Deployed first, Archive archive) {
        archive.keep(first);
        this.archive = archive;
        this.current = first;
    }

    @Override
    public Bundle current() {
        return current.bundle();
    }

    /** The bundle in force, with what it was made from. */
    public Deployed deployed() {
        return current;
    }

    @Override
    public Bundle deciding(String tenant, String customerKey) {
        for (var challenger : challengers.values()) {
            if (challenger.decidesFor(tenant, customerKey)) {
                return challenger.deployed().bundle();
            }
        }
        return current();
    }

    /** Whether a version decides for that share of customers. */
    public boolean isChallenging(String kind, String version, double share) {
        var challenger = challengers.get(kind);
        return challenger != null
                && challenger.share() == share
                && challenger.ingredient().artefact().version().equals(version);
    }

    /**
     * Lets an ingredient decide for a share of customers, instead of the challenger of its kind that there may be.
     *
     * @return the bundle it decides in, or why it does not
     */
    public synchronized Assembly challenge(Ingredient ingredient, double share) {
        var assembly = ingredient.in(current());
        if (assembly instanceof Assembly.Sound(var bundle)) {
            dismiss(ingredient.artefact().kind());
            var deployed = learned(current.with(bundle, ingredient));
            archive.keep(deployed);
            challengers.put(ingredient.artefact().kind(), new Challenger(ingredient, share, deployed));
            return new Assembly.Sound(deployed.bundle());
        }
        return assembly;
    }

    /** From now on the bundle in force decides for all customers, as far as a kind goes. */
    public synchronized void dismiss(String kind) {
        var dismissed = challengers.remove(kind);
        if (dismissed != null) {
            former.addFirst(dismissed.deployed().bundle());
            forget();
        }
    }

    /** What a challenger shares with the bundle in force is what is to decide now; one that no longer fits is dismissed. */
    private void rebase(Deployed next) {
        for (var challenger : List.copyOf(challengers.values())) {
            var kind = challenger.ingredient().artefact().kind();
            var before = challenger.deployed().bundle();
            if (challenger.ingredient().in(next.bundle()) instanceof Assembly.Sound(var bundle)) {
                var deployed = learned(next.with(bundle, challenger.ingredient()));
                if (!deployed.bundle().revision().equals(before.revision())) {
                    archive.keep(deployed);
                    former.addFirst(before);
                }
                challengers.put(kind, new Challenger(challenger.ingredient(), challenger.share(), deployed));
            } else {
                challengers.remove(kind);
                former.addFirst(before);
            }
        }
    }

    @Override
    public Mono<Bundle> of(String revision) {
        return Mono.defer(() -> Mono.justOrEmpty(remembered(revision)));
    }

    /** One of those at hand. */
    public synchronized Optional<Bundle> remembered(String revision) {
        if (current().revision().equals(revision)) {
            return Optional.of(current());
        }
        return Stream.concat(
                        challengers.values().stream()
                                .map(challenger -> challenger.deployed().bundle()),
                        former.stream())
                .filter(bundle -> bundle.revision().equals(revision))
                .findFirst();
    }

    /**
     * Puts an ingredient in force, in the place of its like.
     *
     * @return the bundle that decides from now on, or why it does not
     */
    public synchronized Assembly exchange(Ingredient ingredient) {
        var assembly = ingredient.in(current());
        if (assembly instanceof Assembly.Sound(var bundle)) {
            exchange(learned(current.with(bundle, ingredient)));
            return new Assembly.Sound(current());
        }
        return assembly;
    }

    /** The bundle in force and those of challengers. */
    public Stream<Bundle> inUse() {
        return Stream.concat(
                Stream.of(current()),
                challengers.values().stream()
                        .map(challenger -> challenger.deployed().bundle()));
    }

    /**
     * Takes what was learned over a trained model: whatever rests on that model here decides by it from now on, and what
     * rests on it later will.
     *
     * @return the bundle in force from now on, or why nothing changes
     */
    public synchronized Assembly learn(String base, Ingredient posterior) {
        if (base.equals(base(current()))) {
            if (posterior.in(current()) instanceof Assembly.Faulty faulty) {
                return faulty;
            }
            learned.put(base, posterior);
            exchange(learned(current));
        } else {
            learned.put(base, posterior);
            rebase(current);
            forget();
        }
        return new Assembly.Sound(current());
    }

    /** Whether what decides, or looks on, over a trained model learned so much already. */
    public boolean hasLearned(String base, String digest) {
        var posterior = learned.get(base);
        return posterior != null && posterior.artefact().digest().equals(digest);
    }

    /** Forgets what was learned over other trained models. */
    public synchronized void keepLearned(Collection<String> bases) {
        learned.keySet().retainAll(bases);
    }

    /** A bundle with what was learned over its trained model; the bundle itself when nothing was, or it has that. */
    public Bundle learned(Bundle bundle) {
        var posterior = learned.get(base(bundle));
        return posterior == null
                        || bundle.versions()
                                .propensity()
                                .equals(base(bundle) + "+"
                                        + posterior.artefact().version())
                        || !(posterior.in(bundle) instanceof Assembly.Sound(var taught))
                ? bundle
                : taught;
    }

    private Deployed learned(Deployed deployed) {
        var bundle = learned(deployed.bundle());
        return bundle == deployed.bundle() ? deployed : deployed.with(bundle, posterior(bundle));
    }

    private Ingredient posterior(Bundle bundle) {
        return Objects.requireNonNull(learned.get(base(bundle)));
    }

    private static String base(Bundle bundle) {
        return OnlinePropensities.trained(bundle.propensities()).version();
    }

    private void exchange(Deployed next) {
        archive.keep(next);
        former.addFirst(current());
        rebase(next);
        current = next;
        forget();
    }

    private void forget() {
        while (former.size() > REMEMBERED) {
            former.removeLast();
        }
    }
}
