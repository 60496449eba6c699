package leme.service.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import leme.engine.Bundle;
import leme.engine.Decision;
import leme.engine.experiment.Experiment;
import leme.engine.situation.Budget;
import leme.models.message.MessageReader;
import leme.models.message.Reading;
import leme.models.propensity.Profile;
import leme.models.propensity.Propensities;
import leme.rules.fact.Channel;
import leme.rules.fact.Customer;
import leme.rules.fact.Language;
import leme.rules.fact.Placement;
import leme.rules.fact.PrivacyRequest;
import leme.rules.fact.PrivacyRequest.Kind;
import leme.rules.fact.PrivacyRequest.Outcome;
import leme.rules.fact.Purpose;
import leme.rules.fact.State;
import leme.rules.shipped.Shipped;
import leme.service.bundle.Bundles;
import leme.service.context.Contexts;
import leme.service.context.Invalidating;
import leme.service.context.LayeredContexts;
import leme.service.context.LeasedTurnstile;
import leme.service.fake.Given;
import leme.service.fake.InMemoryCache;
import leme.service.fake.InMemoryRecord;
import leme.service.fake.MovableClock;
import leme.service.record.Decisions;
import leme.service.record.IdempotencyKey;
import leme.service.record.Pseudonyms;
import leme.service.record.Recorded;
import leme.service.record.subject.Filed;
import leme.service.record.subject.PrivacyAnswer;
import leme.service.record.subject.PrivacyRequests;
import leme.service.telemetry.Telemetry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What a customer asked as a data subject decides what is said to them, from the request on and whatever fails. */
class RightsTest {

    /** Wednesday 14:00 in Recife. */
    private static final Instant NOW = Instant.parse("2026-11-18T17:00:00Z");

    private static final Bundle BUNDLE = Bundle.of(
            Shipped.rulePack(),
            Shipped.catalogue(),
            Shipped.routing(),
            Shipped.retention(),
            new GoodMorning(),
            new Prior(),
            Experiment.NONE);

    private final MovableClock clock = new MovableClock(NOW);
    private final InMemoryRecord record = new InMemoryRecord(clock);
    private final InMemoryCache cache = new InMemoryCache(clock);
    private final Contexts contexts = new LayeredContexts(cache, record.files(), (tenant, key) -> List.of(), clock);
    private final PrivacyRequests requests = Invalidating.privacyRequests(record.privacyRequests(), contexts);
    private final Deciding deciding = new GatherDecideRecord(
            contexts,
            record.customers(),
            new Pseudonyms("sixteen bytes or more".getBytes(StandardCharsets.UTF_8)),
            new LeasedTurnstile(cache),
            new Journaled(),
            new OneBundle(),
            Beside.NOBODY,
            new Telemetry(new SimpleMeterRegistry()),
            Schedulers.immediate(),
            clock);
    private int messages;

    @BeforeEach
    void aCustomerWhoAgreedToOffers() {
        record.customers()
                .put("t", new Customer("ana", State.PE, 1985, Language.PT_BR, "", Set.of(), Set.of(), 40, 0))
                .block();
        record.consents()
                .append("t", "ana", Given.consent(leme.rules.fact.Consent.Status.GRANTED, NOW.minusSeconds(60)))
                .block();
    }

    @Test
    void anErasureStopsOffersAtOnceAndItsRefusalLetsThemGoOn() {
        assertThat(purposes(write())).contains(Purpose.PROMOTIONAL);

        requests.open("t", "ana", new Filed<>("r-1", erasure(), "ticket")).block();
        var during = write();

        assertThat(purposes(during)).isNotEmpty().noneMatch(Purpose::isCommercial);
        assertThat(reasonsAgainstOffers(during)).contains("ERASURE");
        clock.advance(Duration.ofMinutes(1));

        requests.answer("t", "ana", "r-1", new PrivacyAnswer(Outcome.REFUSED, clock.instant(), "letter"))
                .block();
        clock.advance(Duration.ofMinutes(1));

        assertThat(purposes(write())).contains(Purpose.PROMOTIONAL);
    }

    @Test
    void aGrantedErasureGoesOnCounting() {
        requests.open("t", "ana", new Filed<>("r-1", erasure(), "ticket")).block();
        requests.answer("t", "ana", "r-1", new PrivacyAnswer(Outcome.GRANTED, NOW, "letter"))
                .block();
        clock.advance(Duration.ofDays(100));

        assertThat(reasonsAgainstOffers(write())).contains("ERASURE");
    }

    @Test
    void whileRightsCannotBeReadNothingIsSoldAndServiceGoesOn() {
        record.cutOff();
        cache.cutOff();

        var decision = write();

        assertThat(decision.degradations()).extracting("code").contains("FILE_MISSING");
        assertThat(purposes(decision)).isNotEmpty().noneMatch(Purpose::isCommercial);
        assertThat(reasonsAgainstOffers(decision)).contains("RIGHTS_UNREADABLE");
    }

    @Test
    void rightsThatAreOnlyRememberedDoNotPermitWhatTheyPermittedWhenTheyWereRead() {
        assertThat(purposes(write())).contains(Purpose.PROMOTIONAL);
        record.cutOff();
        cache.cutOff();
        clock.advance(Duration.ofMinutes(5));

        var decision = write();

        assertThat(decision.degradations()).extracting("code").contains("FILE_STALE");
        assertThat(purposes(decision)).isNotEmpty().noneMatch(Purpose::isCommercial);
        assertThat(reasonsAgainstOffers(decision)).contains("RIGHTS_UNREADABLE");
    }

    private static PrivacyRequest erasure() {
        return new PrivacyRequest("r-1", Kind.ERASURE, null, NOW, null, Outcome.PENDING);
    }

    private Decision write() {
        var ask = new Ask(
                "t",
                "message-" + ++messages,
                "sha256:aa",
                Placement.REPLY,
                List.of(Channel.WHATSAPP),
                "ana",
                null,
                "bom dia",
                null,
                null,
                Budget.GENEROUS,
                20);
        var answer = Objects.requireNonNull(deciding.decide(ask).block());
        assertThat(answer).isInstanceOf(Answer.Decided.class);
        return ((Answer.Decided) answer).decision();
    }

    private static Set<Purpose> purposes(Decision decision) {
        return decision.actions().stream().map(placed -> placed.purpose()).collect(Collectors.toSet());
    }

    private static Set<String> reasonsAgainstOffers(Decision decision) {
        return decision.suppressed().stream()
                .filter(loss -> loss.purpose() == Purpose.PROMOTIONAL)
                .flatMap(loss -> loss.reasons().stream())
                .map(reason -> reason.code())
                .collect(Collectors.toSet());
    }

    /** Acknowledges every decision, as the journal does whatever is away. */
    private final class Journaled implements Decisions {

        @Override
        public Mono<Void> record(List<Recorded> decisions) {
            return Mono.empty();
        }

        @Override
        public Mono<Recorded> find(String tenant, String id) {
            return record.decisions().find(tenant, id);
        }

        @Override
        public Mono<Recorded> find(IdempotencyKey key) {
            return record.decisions().find(key);
        }
    }

    private static final class OneBundle implements Bundles {

        @Override
        public Bundle current() {
            return BUNDLE;
        }

        @Override
        public Mono<Bundle> of(String revision) {
            return Mono.just(BUNDLE);
        }
    }

    /** Reads a greeting in every message. */
    private static final class GoodMorning implements MessageReader {

        @Override
        public Reading read(String text) {
            return new Reading(
                    "pt-BR",
                    List.of(new Reading.Scored("greeting", .97)),
                    .01,
                    Reading.Lane.SURE,
                    .01,
                    Reading.Tone.POSITIVE,
                    Set.of(),
                    List.of());
        }

        @Override
        public String version() {
            return "good-morning";
        }
    }

    /** Believes the catalogue. */
    private static final class Prior implements Propensities {

        @Override
        public Score score(String action, String group, double prior, Profile profile) {
            return new Score(prior, List.of());
        }

        @Override
        public String version() {
            return "prior";
        }
    }
}
