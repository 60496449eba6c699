package leme.service.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;

/** Waits for what happens soon. */
public final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** What is waited for; looking may fail. */
    @FunctionalInterface
    public interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    private Eventually() {}

    public static void is(String what, Condition holds) throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        boolean held = holds.holds();
        while (!held && System.nanoTime() < until) {
            Thread.sleep(10);
            held = holds.holds();
        }
        assertThat(held).as(what).isTrue();
    }
}
