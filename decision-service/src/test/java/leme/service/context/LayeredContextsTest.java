package leme.service.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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
import leme.rules.fact.LegalHold;
import leme.rules.fact.PrivacyRequest;
import leme.rules.fact.PrivacyRequest.Outcome;
import leme.rules.fact.Rights;
import leme.rules.fact.Sending;
import leme.service.fake.Given;
import leme.service.fake.InMemoryCache;
import leme.service.fake.InMemoryRecord;
import leme.service.fake.MovableClock;
import leme.service.record.Consents;
import leme.service.record.Effects;
import leme.service.record.subject.Filed;
import leme.service.record.subject.PrivacyAnswer;
import leme.service.record.subject.PrivacyRequests;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LayeredContextsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final MovableClock clock = new MovableClock(NOON);
    private final InMemoryRecord record = new InMemoryRecord(clock);
    private final InMemoryCache cache = new InMemoryCache(clock);
    private final List<Effects> unshipped = new ArrayList<>();
    private Known<Sending> sending = Known.fresh(Sending.UNLIMITED);
    private final Contexts contexts = replica();
    private final Consent granted = Given.consent(Status.GRANTED, NOON.minusSeconds(60));
    private final Consent revoked = Given.consent(Status.REVOKED, NOON);

    private Contexts replica() {
        return new LayeredContexts(cache, record.files(), (tenant, customer) -> unshipped, tenant -> sending, clock);
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

    @Test
    void anObjectionCountsAtOnceOnEveryReplicaAndSoDoesItsEnd() {
        Contexts other = replica();
        gathered();
        gathered(other);

        requests()
                .open("t", "ana", new Filed<>("r-1", objection(null, Outcome.PENDING), "ticket"))
                .block();

        assertThat(rights(contexts).requests()).containsExactly(objection(null, Outcome.PENDING));
        assertThat(rights(other).requests()).containsExactly(objection(null, Outcome.PENDING));
        clock.advance(Duration.ofSeconds(10));

        requests()
                .answer("t", "ana", "r-1", new PrivacyAnswer(Outcome.REFUSED, NOON, "letter"))
                .block();

        assertThat(rights(contexts).requests()).containsExactly(objection(NOON, Outcome.REFUSED));
        assertThat(rights(other).requests()).containsExactly(objection(NOON, Outcome.REFUSED));
    }

    @Test
    void aLegalHoldIsForgottenByNoCache() {
        LegalHold hold = new LegalHold(LegalHold.Matter.LITIGATION, NOON, null);
        gathered();

        Invalidating.register(record.legalHolds(), contexts)
                .add("t", "ana", new Filed<>("h-1", hold, "case"))
                .block();

        assertThat(rights(contexts).holds()).containsExactly(hold);
        cache.cutOff();
        record.cutOff();
        assertThat(file(contexts).rights())
                .isInstanceOfSatisfying(
                        Known.Stale.class,
                        stale -> assertThat(stale.value()).isEqualTo(new Rights(List.of(), List.of(hold), List.of())));
    }

    @Test
    void whatAnOlderVersionCachedWithoutRightsIsNotTaken() {
        String older = """
                {"gatheredAt": "2026-03-02T12:00:00Z", "customer": {"key": "ana", "language": "PT_BR", "segment": "",
                 "products": [], "tags": [], "tenureMonths": 0, "monthlyRevenue": 0}, "consents": [], "complaints": [],
                 "contacts": [], "conversations": []}""";
        cache.put("leme:file:1:1:t:ana", older.getBytes(StandardCharsets.UTF_8), Duration.ofSeconds(60))
                .block();
        record.legalHolds()
                .add("t", "ana", new Filed<>("h-1", new LegalHold(LegalHold.Matter.AUDIT, NOON, null), "audit"))
                .block();

        assertThat(rights(contexts).holds()).hasSize(1);
    }

    @Test
    void whatTheSenderMaySendIsNeverCachedWithTheCustomer() {
        gathered();
        sending = Known.missing("the sender was not counted yet");

        assertThat(file(contexts).sending()).isEqualTo(sending);
        assertThat(file(contexts).rights()).isInstanceOf(Known.Fresh.class);
        record.cutOff();
        cache.cutOff();
        sending = Known.fresh(Sending.UNLIMITED);
        assertThat(file(contexts).sending()).isEqualTo(sending);
        assertThat(file(contexts).rights()).isInstanceOf(Known.Stale.class);
    }

    private static PrivacyRequest objection(@Nullable Instant decidedAt, Outcome outcome) {
        return new PrivacyRequest("r-1", PrivacyRequest.Kind.OBJECTION, null, NOON, decidedAt, outcome);
    }

    private PrivacyRequests requests() {
        return Invalidating.privacyRequests(record.privacyRequests(), contexts);
    }

    private static Rights rights(Contexts contexts) {
        return file(contexts).rights().or(() -> Rights.NONE);
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
