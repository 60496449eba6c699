package leme.service.record.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import leme.service.fake.Given;
import leme.service.record.Effects;
import leme.service.record.Recorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;

class JournalTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);

    @TempDir
    Path folder;

    @Test
    void aDecisionIsFoundByIdAndByTheRequestItAnswered() throws IOException {
        try (Journal journal = open(Limits.DEFAULT)) {
            Recorded decision = Given.decision("t", "ana", "wamid.1", NOW, Effects.NONE);
            journal.append(decision).block();

            assertThat(journal.find("t", decision.id()).block()).isEqualTo(decision);
            assertThat(journal.find(Objects.requireNonNull(decision.key())).block())
                    .isEqualTo(decision);
            assertThat(journal.find("other", decision.id()).blockOptional()).isEmpty();
        }
    }

    @Test
    void theSameDecisionAgainIsKeptOnce() throws IOException {
        try (Journal journal = open(Limits.DEFAULT)) {
            Recorded decision = Given.decision("t", "ana", NOW, Given.making(Given.contact("gold-card", NOW)));
            journal.append(decision).block();
            journal.append(decision).block();

            assertThat(journal.pending()).isOne();
            assertThat(journal.unshipped().of("t", "ana")).hasSize(1);
        }
    }

    @Test
    void anotherDecisionOnTheSameRequestIsRefusedAndNamesTheFirst() throws IOException {
        try (Journal journal = open(Limits.DEFAULT)) {
            Recorded first = Given.decision("t", "ana", "wamid.1", NOW, Effects.NONE);
            Recorded second = Given.decision("t", "ana", "wamid.1", NOW, Effects.NONE);
            journal.append(first).block();

            assertThatThrownBy(() -> journal.append(second).block())
                    .isInstanceOfSatisfying(
                            KeyTaken.class, taken -> assertThat(taken.by()).isEqualTo(first.id()));
        }
    }

    @Test
    void thousandsAtOnceAreAllKept() throws IOException {
        try (Journal journal = open(Limits.DEFAULT)) {
            List<Recorded> decisions = IntStream.range(0, 3_000)
                    .mapToObj(number -> Given.decision("t", "customer-" + number, NOW, Effects.NONE))
                    .toList();
            Flux.fromIterable(decisions).flatMap(journal::append, 1_000).blockLast();

            assertThat(journal.pending()).isEqualTo(3_000);
            assertThat(decisions)
                    .allSatisfy(one ->
                            assertThat(journal.find("t", one.id()).block()).isEqualTo(one));
        }
    }

    @Test
    void whatIsPendingAndItsEffectsAreThereAfterARestart() throws IOException {
        Recorded shipped = Given.decision("t", "ana", NOW, Given.making(Given.contact("gold-card", NOW)));
        Recorded pending = Given.decision("t", "ana", NOW, Given.making(Given.contact("loan", NOW)));
        try (Journal journal = open(Limits.DEFAULT)) {
            journal.append(shipped).block();
            journal.shipped(next(journal)).block();
            journal.append(pending).block();
        }
        try (Journal journal = open(Limits.DEFAULT)) {
            assertThat(next(journal)).extracting(Numbered::decision).containsExactly(pending);
            assertThat(journal.unshipped().of("t", "ana")).containsExactly(pending.effects());
            assertThat(journal.find("t", shipped.id()).block()).isEqualTo(shipped);
        }
    }

    @Test
    void effectsCountUntilTheyAreShipped() throws IOException {
        try (Journal journal = open(Limits.DEFAULT)) {
            Recorded decision = Given.decision("t", "ana", NOW, Given.making(Given.contact("gold-card", NOW)));
            journal.append(decision).block();
            assertThat(journal.unshipped().of("t", "ana")).containsExactly(decision.effects());

            journal.shipped(next(journal)).block();
            assertThat(journal.unshipped().of("t", "ana")).isEmpty();
            assertThat(journal.pending()).isZero();
        }
    }

    @Test
    void aJournalWithTooManyPendingSaysItIsFullAndTakesMoreOnceTheyAreShipped() throws IOException {
        try (Journal journal = open(new Limits(16, 4, 2, 0, 1 << 20))) {
            journal.append(any()).block();
            journal.append(any()).block();
            assertThatThrownBy(() -> journal.append(any()).block()).isInstanceOf(JournalFull.class);

            journal.shipped(next(journal)).block();
            journal.append(any()).block();
            assertThat(journal.pending()).isOne();
        }
    }

    @Test
    void aFileThatReachedItsSizeSaysItIsFullAndLosesNothing() throws IOException {
        try (Journal journal = open(new Limits(16, 4, 100_000, 0, 1 << 20))) {
            int kept = 0;
            try {
                while (kept < 5_000) {
                    journal.append(any()).block();
                    kept++;
                }
            } catch (JournalFull full) {
                assertThat(full).hasMessageContaining("full");
            }
            assertThat(kept).isBetween(100, 4_999);
            assertThat(journal.pending()).isEqualTo(kept);

            journal.shipped(journal.next(5_000).blockOptional().orElseThrow()).block();
            journal.append(any()).block();
            assertThat(journal.pending()).isOne();
        }
    }

    @Test
    void oneProcessAtATimeOwnsTheFolder() throws IOException {
        try (Journal journal = open(Limits.DEFAULT)) {
            assertThat(journal.pending()).isZero();
            assertThatThrownBy(() -> open(Limits.DEFAULT))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("another running service");
        }
    }

    private Journal open(Limits limits) throws IOException {
        return Journal.open(folder, limits);
    }

    private static Recorded any() {
        return Given.decision("t", "ana", NOW, Effects.NONE);
    }

    private static List<Numbered> next(Journal journal) {
        return journal.next(10).blockOptional().orElseThrow();
    }
}
