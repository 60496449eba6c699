package leme.rules.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer's registration with a block list.
 *
 * @param registry which list
 * @param registeredAt from when the list's own delay counts
 * @param leftAt when they left it; null while listed
 */
public record BlockListing(
        Registry registry, Instant registeredAt, @Nullable Instant leftAt) {

    public BlockListing {
        if (leftAt != null && leftAt.isBefore(registeredAt)) {
            throw new IllegalArgumentException("`leftAt` " + leftAt + " is before `registeredAt` " + registeredAt);
        }
    }

    /** The lists there are. */
    public enum Registry {
        /** Não Me Perturbe: calls of telephone companies and banks (self-regulation). */
        NAO_ME_PERTURBE,
        /** The list of Procon-SP (Law (SP) 13.226/2008, widened by 17.334/2021). */
        PROCON_SP,
        /** The privacy list of Rio de Janeiro, for calls, SMS and apps (Law (RJ) 4.896/2006 art. 1, Law (RJ) 10.948/2025). */
        RJ_PRIVACY,
        /** The list of another state's Procon. */
        PROCON_OTHER,
        /** The sender's own list of people who want no commercial messages. */
        OWN
    }

    /** Whether they are listed at an instant. */
    public boolean isListedAt(Instant at) {
        return leftAt == null || leftAt.isAfter(at);
    }
}
