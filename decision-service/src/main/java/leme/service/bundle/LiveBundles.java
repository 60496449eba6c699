package leme.service.bundle;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
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
    public Mono<Bundle> of(String revision) {
        return Mono.defer(() -> Mono.justOrEmpty(remembered(revision)));
    }

    /** One of those at hand. */
    public synchronized Optional<Bundle> remembered(String revision) {
        if (current().revision().equals(revision)) {
            return Optional.of(current());
        }
        return former.stream()
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
        current = next;
        if (former.size() > REMEMBERED) {
            former.removeLast();
        }
    }
}
