package leme.service.record.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import leme.service.fake.Given;
import leme.service.record.Reception;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Register} does.
 *
 * @param <T> what is registered
 */
public abstract class RegisterContract<T> {

    private static final Instant MONDAY = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T12:00:00Z");

    private final String tenant = Given.tenant();

    private final Register<T> register;

    protected RegisterContract(Register<T> register) {
        this.register = register;
    }

    protected abstract T lasting(Instant since, @Nullable Instant until);

    private Filed<T> entry(String id) {
        return new Filed<>(id, lasting(MONDAY, null), "case 1");
    }

    private Filed<T> end(Instant at, String proof) {
        return Objects.requireNonNull(
                register.end(tenant, "ana", "e-1", at, proof).block());
    }

    @Test
    void anEntryLastsUntilItIsEnded() {
        register.add(tenant, "ana", entry("e-1")).block();
        assertThat(register.list(tenant, "ana").block()).isEqualTo(List.of(entry("e-1")));

        Filed<T> ended = end(TUESDAY, "ruling");

        assertThat(ended).isEqualTo(new Filed<>("e-1", lasting(MONDAY, TUESDAY), "case 1", "ruling"));
        assertThat(register.list(tenant, "ana").block()).isEqualTo(List.of(ended));
    }

    @Test
    void anEntryEndedTwiceKeepsItsTimeAndProof() {
        register.add(tenant, "ana", entry("e-1")).block();
        Filed<T> once = end(TUESDAY, "ruling");

        assertThat(end(TUESDAY.plusSeconds(1), "another ruling")).isEqualTo(once);
    }

    @Test
    void anEntryAddedAgainIsARepetitionAndStaysEnded() {
        assertThat(register.add(tenant, "ana", entry("e-1")).block()).isEqualTo(Reception.NEW);
        Filed<T> ended = end(TUESDAY, "ruling");

        assertThat(register.add(tenant, "ana", entry("e-1")).block()).isEqualTo(Reception.REPEATED);
        assertThat(register.list(tenant, "ana").block()).isEqualTo(List.of(ended));
    }

    @Test
    void noEntryEndsBeforeItBegan() {
        register.add(tenant, "ana", entry("e-1")).block();

        assertThat(end(MONDAY.minusSeconds(5), "ruling").fact()).isEqualTo(lasting(MONDAY, MONDAY));
    }

    @Test
    void endingWhatIsNotThereAnswersNothing() {
        assertThat(register.end(tenant, "ana", "e-9", TUESDAY, "ruling").blockOptional())
                .isEmpty();
    }

    @Test
    void entriesOfDifferentCustomersAreKeptApart() {
        register.add(tenant, "ana", entry("e-1")).block();
        register.add(tenant, "bia", entry("e-1")).block();
        end(TUESDAY, "ruling");

        assertThat(register.list(tenant, "bia").block()).isEqualTo(List.of(entry("e-1")));
    }
}
