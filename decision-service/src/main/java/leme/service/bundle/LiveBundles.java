package leme.service.bundle;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import leme.engine.Bundle;

/**
 * The bundle in force and the last few before it, which replays ask for. Exchanging is one write of one reference: a
 * decision sees the old bundle or the new one, never a mixture.
 */
public final class LiveBundles implements Bundles {

    private static final int REMEMBERED = 8;

    private final Deque<Bundle> former = new ArrayDeque<>();
    private volatile Bundle current;

    public LiveBundles(Bundle first) {
        this.current = first;
    }

    @Override
    public Bundle current() {
        return current;
    }

    @Override
    public synchronized Optional<Bundle> of(String revision) {
        if (current.revision().equals(revision)) {
            return Optional.of(current);
        }
        return former.stream()
                .filter(bundle -> bundle.revision().equals(revision))
                .findFirst();
    }

    /** Puts a bundle in force. The pack of one forgotten is closed, unless another bundle still rests on it. */
    public synchronized void exchange(Bundle next) {
        former.addFirst(current);
        current = next;
        if (former.size() > REMEMBERED) {
            var forgotten = former.removeLast();
            boolean shared = current.rules() == forgotten.rules()
                    || former.stream().anyMatch(bundle -> bundle.rules() == forgotten.rules());
            if (!shared) {
                forgotten.rules().close();
            }
        }
    }
}
