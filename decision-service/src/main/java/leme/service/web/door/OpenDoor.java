package leme.service.web.door;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** A service without keys on an address that others can reach: it does not start. */
public final class OpenDoor {

    private OpenDoor() {}

    /**
     * Refuses to start when anybody could come in.
     *
     * @param address to listen on; null for all
     */
    public static void refuse(ApiKeys keys, @Nullable InetAddress address) {
        if (keys.isEmpty() && (address == null || !address.isLoopbackAddress())) {
            throw new IllegalStateException(
                    """
                    The service would listen on `%s` with no API key: anybody who reaches it could read and write customers.
                    Maybe set `leme.api-keys.<tenant>` to a key, or `server.address` to `127.0.0.1`.""".formatted(address == null ? "every address" : address.getHostAddress()));
        }
    }
}
