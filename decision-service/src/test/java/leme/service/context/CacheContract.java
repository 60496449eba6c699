package leme.service.context;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Cache} that holds anything does. */
public abstract class CacheContract {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final String key = "test:" + UUID.randomUUID();

    protected abstract Cache cache();

    @Test
    void whatWasPutIsThere() {
        cache().put(key, bytes("ana"), MINUTE).block();

        assertThat(cache().get(key).block()).isEqualTo(bytes("ana"));
    }

    @Test
    void whatWasVoidedIsGoneAndCannotBePutBackForAMoment() {
        cache().put(key, bytes("past"), MINUTE).block();
        cache().voidFor(key, MINUTE).block();
        cache().put(key, bytes("past"), MINUTE).block();

        assertThat(cache().get(key).blockOptional()).isEmpty();
    }

    @Test
    void aLeaseHasOneTakerUntilItIsReleased() {
        UUID ana = UUID.randomUUID();
        UUID bia = UUID.randomUUID();

        assertThat(cache().lease(key, ana, MINUTE).block()).isTrue();
        assertThat(cache().lease(key, bia, MINUTE).block()).isFalse();
        cache().release(key, bia).block();
        assertThat(cache().lease(key, bia, MINUTE).block()).isFalse();
        cache().release(key, ana).block();
        assertThat(cache().lease(key, bia, MINUTE).block()).isTrue();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
