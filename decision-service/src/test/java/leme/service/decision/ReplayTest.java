package leme.service.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What was decided under models that are not at hand. */
class ReplayTest {

    private static final String DIGEST = "0123456789abcdef".repeat(4);

    private final ServiceInMemory service = new ServiceInMemory();

    @Test
    void aDecisionOfAReleaseThatKeptNoModelsSaysSo() {
        service.write();
        var replay = service.replayAsOf("0123456789abcdef", DIGEST);
        assertThat(replay.again()).isNull();
        assertThat(replay.isBeforeModelsWereKept()).isTrue();
    }

    @Test
    void oneWhoseModelsAreNamedButGoneIsAnotherMatter() {
        service.write();
        var replay = service.replayAsOf("0123456789abcdef", "0123456789ab+ba9876543210");
        assertThat(replay.again()).isNull();
        assertThat(replay.isBeforeModelsWereKept()).isFalse();
    }
}
