package leme.service.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import leme.rules.fact.Consent;
import leme.rules.fact.Customer;
import leme.rules.fact.Language;
import leme.rules.fact.Placement;
import leme.rules.fact.Purpose;
import leme.rules.fact.State;
import leme.rules.shipped.Shipped;
import leme.service.bundle.Bundles;
import leme.service.context.Contexts;
import leme.service.context.CountedSenders;
import leme.service.context.LayeredContexts;
import leme.service.context.LeasedTurnstile;
import leme.service.context.SenderLimits;
import leme.service.fake.Given;
import leme.service.fake.InMemoryCache;
import leme.service.fake.InMemoryRecord;
import leme.service.fake.MovableClock;
import leme.service.record.Decisions;
import leme.service.record.IdempotencyKey;
import leme.service.record.Pseudonyms;
import leme.service.record.Recorded;
import leme.service.telemetry.Telemetry;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The whole flow of a decision under the shipped rules, over stores in memory that can be cut off. On file is Ana of Recife,
 * who agreed to offers on WhatsApp; every message she writes reads as a greeting, and as a report of fraud if it says so.
 */
final class ServiceInMemory {

    static final String TENANT = "t";

    /** Wednesday 14:00 in Recife. */
    static final Instant NOW = Instant.parse("2026-11-18T17:00:00Z");

    private static final Bundle BUNDLE = Bundle.of(
            Shipped.rulePack(),
            Shipped.catalogue(),
            Shipped.routing(),
            Shipped.retention(),
            new GoodMorning(),
            new Prior(),
            Experiment.NONE);

    final MovableClock clock = new MovableClock(NOW);
    final InMemoryRecord record = new InMemoryRecord(clock);
    final InMemoryCache cache = new InMemoryCache(clock);
    final List<Recorded> journal = new ArrayList<>();
    final CountedSenders senders;
    final Contexts contexts;
    private final Deciding deciding;
    private int requests;

    ServiceInMemory() {
        this(Map.of());
    }

    ServiceInMemory(Map<Channel, SenderLimits.Tier> tiers) {
        senders = new CountedSenders(Map.of(TENANT, new SenderLimits(tiers, Set.of())), record.reached(), clock);
        contexts = new LayeredContexts(cache, record.files(), (tenant, key) -> List.of(), senders, clock);
        deciding = new GatherDecideRecord(
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
        record.customers()
                .put(TENANT, new Customer("ana", State.PE, 1985, Language.PT_BR, "", Set.of(), Set.of(), 40, 0))
                .block();
        record.consents()
                .append(TENANT, "ana", Given.consent(Consent.Status.GRANTED, NOW.minusSeconds(60)))
                .block();
    }

    void cutOff() {
        record.cutOff();
        cache.cutOff();
    }

    /** Ana writes on WhatsApp. */
    Decision write() {
        return write("bom dia", false);
    }

    /** She writes, perhaps from an advertisement. */
    Decision write(String text, boolean fromAd) {
        return decide(Placement.REPLY, text, fromAd);
    }

    /** The CRM asks what to send her on WhatsApp. */
    Decision propose() {
        return decide(Placement.OUTBOUND, null, false);
    }

    private Decision decide(Placement placement, @Nullable String text, boolean fromAd) {
        var ask = new Ask(
                TENANT,
                "request-" + ++requests,
                "sha256:aa",
                placement,
                List.of(Channel.WHATSAPP),
                "ana",
                null,
                text,
                fromAd,
                null,
                null,
                List.of(),
                Budget.GENEROUS,
                20);
        var answer = Objects.requireNonNull(deciding.decide(ask).block());
        assertThat(answer).isInstanceOf(Answer.Decided.class);
        return ((Answer.Decided) answer).decision();
    }

    /** Takes what was last decided again, as it would stand on record had another bundle and reader decided it. */
    Deciding.Replay replayAsOf(String revision, String reader) {
        var last = journal.getLast();
        var response = last.response().replace(BUNDLE.revision(), revision).replace("good-morning", reader);
        record.decisions()
                .record(List.of(new Recorded(
                        last.id(),
                        last.tenant(),
                        last.customerKey(),
                        last.at(),
                        last.channel(),
                        last.messageId(),
                        last.bodyHash(),
                        last.summary(),
                        last.situation(),
                        response,
                        last.effects())))
                .block();
        return Objects.requireNonNull(deciding.replay(last.tenant(), last.id()).block());
    }

    static Set<Purpose> purposes(Decision decision) {
        return decision.actions().stream().map(placed -> placed.purpose()).collect(Collectors.toSet());
    }

    static Set<String> reasonsAgainstOffers(Decision decision) {
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
            return Mono.fromRunnable(() -> journal.addAll(decisions));
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
            return Mono.justOrEmpty(revision.equals(BUNDLE.revision()) ? BUNDLE : null);
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
                    text.contains("golpe") ? Set.of(Reading.Signal.REPORTS_FRAUD) : Set.of(),
                    List.of(),
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
