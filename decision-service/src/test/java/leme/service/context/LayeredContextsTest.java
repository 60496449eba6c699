package leme.service.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import leme.rules.fact.Channel;
import leme.rules.fact.Consent;
import leme.rules.fact.Consent.Status;
import leme.rules.fact.Contact;
import leme.rules.fact.Conversation;
import leme.rules.fact.CustomerFile;
import leme.rules.fact.Known;
import leme.service.fake.Given;
import leme.service.fake.InMemoryCache;
import leme.service.fake.InMemoryRecord;
import leme.service.fake.MovableClock;
import leme.service.record.Consents;
import leme.service.record.Effects;
import org.junit.jupiter.api.Test;

class LayeredContextsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final MovableClock clock = new MovableClock(NOON);
    private final InMemoryRecord record = new InMemoryRecord(clock);
    private final InMemoryCache cache = new InMemoryCache(clock);
    private final List<Effects> unshipped = new ArrayList<>();
    private final Contexts contexts = replica();
    private final Consent granted = Given.consent(Status.GRANTED, NOON.minusSeconds(60));
    private final Consent revoked = Given.consent(Status.REVOKED, NOON);

    private Contexts replica() {
        return new LayeredContexts(cache, record.files(), (tenant, customer) -> unshipped, clock);
    }

    @Test
    void aFileIsReadFromTheRecordAndThenFromTheCache() {
        record.consents().append("t", "ana", granted).block();
        assertThat(gathered().degradations()).isEmpty();
        record.cutOff();

        assertThat(gathered(replica()).degradations()).isEmpty();
        assertThat(file(replica()).consents()).isEqualTo(Known.fresh(List.of(granted)));
    }

    @Test
    void withoutTheCacheTheRecordAnswers() {
        cache.cutOff();

        assertThat(gathered().degradations()).containsExactly(Degradation.REDIS_UNREACHABLE);
        assertThat(gathered().file().consents()).isInstanceOf(Known.Fresh.class);
    }

    @Test
    void withoutBothTheFileIsTheOneLastKnownWithItsAge() {
        consents().append("t", "ana", granted).block();
        gathered();
        cache.cutOff();
        record.cutOff();
        clock.advance(Duration.ofMinutes(7));

        Gathered gathered = gathered();

        assertThat(gathered.degradations())
                .containsExactly(
                        Degradation.REDIS_UNREACHABLE, Degradation.POSTGRES_UNREACHABLE, Degradation.FILE_STALE);
        assertThat(gathered.file().consents()).isInstanceOfSatisfying(Known.Stale.class, stale -> {
            assertThat(stale.value()).isEqualTo(List.of(granted));
            assertThat(stale.age()).isBetween(Duration.ofMinutes(7), Duration.ofMinutes(8));
        });
    }

    @Test
    void aCustomerNeverSeenIsMissingWhenNobodyAnswers() {
        record.cutOff();

        assertThat(gathered().degradations())
                .containsExactly(Degradation.POSTGRES_UNREACHABLE, Degradation.FILE_MISSING);
        assertThat(gathered().file().customer()).isInstanceOf(Known.Missing.class);
    }

    @Test
    void allIsWellAgainWhenTheyAreBack() {
        cache.cutOff();
        record.cutOff();
        gathered();
        cache.reconnect();
        record.reconnect();

        assertThat(gathered().degradations()).isEmpty();
    }

    @Test
    void aRevocationCountsAtOnceOnEveryReplica() {
        Contexts other = replica();
        consents().append("t", "ana", granted).block();
        gathered();
        gathered(other);

        consents().append("t", "ana", revoked).block();

        assertThat(file(contexts).consents()).isEqualTo(Known.fresh(List.of(granted, revoked)));
        assertThat(file(other).consents()).isEqualTo(Known.fresh(List.of(granted, revoked)));
    }

    @Test
    void aRevocationCountsAtOnceThoughTheCacheCouldNotBeTold() {
        consents().append("t", "ana", granted).block();
        clock.advance(Duration.ofSeconds(10));
        gathered();
        cache.cutOff();
        consents().append("t", "ana", revoked).block();
        cache.reconnect();

        assertThat(file(contexts).consents()).isEqualTo(Known.fresh(List.of(granted, revoked)));
    }

    @Test
    void anotherReplicaUsesWhatTheCacheCouldNotBeToldToDropForAMinuteAtMost() {
        Contexts other = replica();
        consents().append("t", "ana", granted).block();
        clock.advance(Duration.ofSeconds(10));
        gathered();
        cache.cutOff();
        consents().append("t", "ana", revoked).block();
        cache.reconnect();
        assertThat(file(other).consents()).isEqualTo(Known.fresh(List.of(granted)));

        clock.advance(LayeredContexts.LIFE);

        assertThat(file(other).consents()).isEqualTo(Known.fresh(List.of(granted, revoked)));
    }

    @Test
    void whatWasKnownBeforeARevocationIsNotLastKnownAfterIt() {
        consents().append("t", "ana", granted).block();
        gathered();
        consents().append("t", "ana", revoked).block();
        record.cutOff();

        assertThat(file(contexts).consents()).isInstanceOf(Known.Missing.class);
    }

    @Test
    void contactsNotYetShippedAreCountedOnTopOfWhateverIsRead() {
        Contact contact = Given.contact("gold-card", NOON);
        unshipped.add(Given.making(contact));
        assertThat(file(contexts).contacts()).isEqualTo(Known.fresh(List.of(contact)));

        cache.cutOff();
        record.cutOff();
        assertThat(file(contexts).contacts().or(List::of)).containsExactly(contact);
    }

    @Test
    void aContactSeenInTheJournalAndInTheRecordCountsOnce() {
        Contact contact = Given.contact("gold-card", NOON);
        record.decisions()
                .record(List.of(Given.decision("t", "ana", NOON, Given.making(contact))))
                .block();
        unshipped.add(Given.making(contact));

        assertThat(file(contexts).contacts()).isEqualTo(Known.fresh(List.of(contact)));
    }

    @Test
    void aShippedContactIsInTheFileThoughItWasCachedBefore() {
        Contexts other = replica();
        gathered();
        Effects effects = Given.making(Given.contact("gold-card", NOON));
        record.decisions()
                .record(List.of(Given.decision("t", "ana", NOON, effects)))
                .block();
        contexts.recorded("t", "ana", effects).block();

        assertThat(file(contexts).contacts()).isEqualTo(Known.fresh(effects.contacts()));
        assertThat(file(other).contacts()).isEqualTo(Known.fresh(effects.contacts()));
    }

    @Test
    void aShippedContactIsLastKnownWhenAllIsAway() {
        gathered();
        Effects effects = Given.making(Given.contact("gold-card", NOON));
        contexts.recorded("t", "ana", effects).block();
        cache.cutOff();
        record.cutOff();

        assertThat(file(contexts).contacts().or(List::of)).isEqualTo(effects.contacts());
    }

    @Test
    void aConversationTouchedSinceMovesForward() {
        Conversation complained = new Conversation(Channel.WHATSAPP, NOON, NOON);
        unshipped.add(new Effects(List.of(), List.of(), List.of(Given.inbound(NOON.plusSeconds(5)))));
        unshipped.add(new Effects(List.of(), List.of(), List.of(complained)));

        assertThat(file(contexts).conversations())
                .isEqualTo(Known.fresh(List.of(new Conversation(Channel.WHATSAPP, NOON.plusSeconds(5), NOON))));
    }

    @Test
    void tenantsAndCustomersWhoseNamesRunTogetherAreKeptApart() {
        Invalidating.consents(record.consents(), contexts)
                .append("t:1", "ana", granted)
                .block();
        contexts.file("t:1", "ana").block();

        CustomerFile others =
                Objects.requireNonNull(contexts.file("t", "1:ana").block()).file();

        assertThat(others.consents()).isEqualTo(Known.fresh(List.of()));
    }

    private Consents consents() {
        return Invalidating.consents(record.consents(), contexts);
    }

    private Gathered gathered() {
        return gathered(contexts);
    }

    private static Gathered gathered(Contexts contexts) {
        return Objects.requireNonNull(contexts.file("t", "ana").block());
    }

    private static CustomerFile file(Contexts contexts) {
        return gathered(contexts).file();
    }
}
