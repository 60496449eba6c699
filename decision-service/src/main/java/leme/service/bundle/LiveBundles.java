package leme.service.bundle;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import leme.engine.Bundle;
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
            var deployed = current.with(bundle, ingredient);
            archive.keep(deployed);
            challengers.put(ingredient.artefact().kind(), new Challenger(ingredient, share, deployed));
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
                var deployed = next.with(bundle, challenger.ingredient());
                if (!bundle.revision().equals(before.revision())) {
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
            exchange(current.with(bundle, ingredient));
        }
        return assembly;
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
