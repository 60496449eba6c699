package leme.service.record.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import leme.service.fake.Eventually;
import leme.service.fake.Given;
import leme.service.fake.InMemoryRecord;
import leme.service.record.Decisions;
import leme.service.record.Effects;
import leme.service.record.IdempotencyKey;
import leme.service.record.RecordRefused;
import leme.service.record.RecordUnreachable;
import leme.service.record.Recorded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

class ShipperTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);

    @TempDir
    Path folder;

    private final InMemoryRecord record = new InMemoryRecord(Clock.systemUTC());
    private final List<Effects> arrived = new ArrayList<>();
    private Journal journal;

    @BeforeEach
    void open() throws IOException {
        journal = Journal.open(folder, Limits.DEFAULT);
    }

    @AfterEach
    void close() throws IOException {
        journal.close();
    }

    @Test
    void whatIsInTheJournalReachesTheRecordAndIsAnnounced() {
        Recorded decision = append(Given.making(Given.contact("gold-card", NOW)));

        assertThat(shipper(record.decisions()).shipOnce().block()).isOne();

        assertThat(record.decisions().find("t", decision.id()).block()).isEqualTo(decision);
        assertThat(arrived).containsExactly(decision.effects());
        assertThat(journal.pending()).isZero();
    }

    @Test
    void effectsStillCountWhileTheirArrivalIsAnnounced() {
        append(Given.making(Given.contact("gold-card", NOW)));
        List<Integer> countedMeanwhile = new ArrayList<>();
        Arrivals watching = (tenant, customer, effects) -> Mono.fromRunnable(
                () -> countedMeanwhile.add(journal.unshipped().of("t", "ana").size()));

        new Shipper(journal, record.decisions(), watching).shipOnce().block();

        assertThat(countedMeanwhile).containsExactly(1);
        assertThat(journal.unshipped().of("t", "ana")).isEmpty();
    }

    @Test
    void nothingIsLostWhileTheRecordIsAway() {
        Recorded decision = append(Effects.NONE);
        record.cutOff();
        assertThatThrownBy(() -> shipper(record.decisions()).shipOnce().block()).isInstanceOf(RecordUnreachable.class);
        assertThat(journal.pending()).isOne();

        record.reconnect();
        shipper(record.decisions()).shipOnce().block();
        assertThat(record.decisions().find("t", decision.id()).block()).isEqualTo(decision);
    }

    @Test
    void aRunningShipperGoesOnByItselfWhenTheRecordIsBack() throws IOException, InterruptedException {
        record.cutOff();
        Disposable shipping = shipper(record.decisions()).start();
        try {
            append(Effects.NONE);
            append(Effects.NONE);
            record.reconnect();
            Eventually.is("all is shipped", () -> journal.pending() == 0);

            append(Effects.NONE);
            Eventually.is("what came later, too", () -> journal.pending() == 0);
        } finally {
            shipping.dispose();
        }
    }

    @Test
    void aDecisionTheRecordRefusesIsSetAsideAndHoldsUpNobody() {
        Recorded before = append(Effects.NONE);
        Recorded refused = append(Effects.NONE);
        Recorded after = append(Effects.NONE);

        shipper(refusing(refused)).shipOnce().block();

        assertThat(record.decisions().find("t", before.id()).blockOptional()).isPresent();
        assertThat(record.decisions().find("t", refused.id()).blockOptional()).isEmpty();
        assertThat(record.decisions().find("t", after.id()).blockOptional()).isPresent();
        assertThat(journal.pending()).isZero();
    }

    @Test
    void throughTheJournalADecisionIsFoundThoughTheRecordIsAway() {
        Decisions decisions = new JournaledDecisions(journal, record.decisions());
        Recorded decision = Given.decision("t", "ana", NOW, Effects.NONE);
        decisions.record(List.of(decision)).block();
        shipper(record.decisions()).shipOnce().block();
        record.cutOff();

        assertThat(decisions.find("t", decision.id()).block()).isEqualTo(decision);
        assertThat(decisions.find(Objects.requireNonNull(decision.key())).block())
                .isEqualTo(decision);
        assertThatThrownBy(() -> decisions.find("t", "unheard-of").block()).isInstanceOf(RecordUnreachable.class);
    }

    private Recorded append(Effects effects) {
        Recorded decision = Given.decision("t", "ana", NOW, effects);
        journal.append(decision).block();
        return decision;
    }

    private Shipper shipper(Decisions decisions) {
        return new Shipper(
                journal, decisions, (tenant, customer, effects) -> Mono.fromRunnable(() -> arrived.add(effects)));
    }

    private Decisions refusing(Recorded culprit) {
        Decisions real = record.decisions();
        return new Decisions() {
            @Override
            public Mono<Void> record(List<Recorded> batch) {
                return batch.contains(culprit)
                        ? Mono.error(new RecordRefused("not this one", new IllegalArgumentException()))
                        : real.record(batch);
            }

            @Override
            public Mono<Recorded> find(String tenant, String id) {
                return real.find(tenant, id);
            }

            @Override
            public Mono<Recorded> find(IdempotencyKey key) {
                return real.find(key);
            }
        };
    }
}
