package leme.service.decision;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import leme.engine.Bundle;
import leme.engine.Decide;
import leme.engine.Decision;
import leme.engine.situation.Degradation;
import leme.engine.situation.Message;
import leme.engine.situation.Situation;
import leme.engine.why.Inquiry;
import leme.models.entity.Entities;
import leme.rules.fact.Customer;
import leme.rules.fact.Placement;
import leme.service.bundle.Bundles;
import leme.service.context.Contexts;
import leme.service.context.Gathered;
import leme.service.context.InFlight;
import leme.service.context.Turnstile;
import leme.service.record.Customers;
import leme.service.record.Decisions;
import leme.service.record.Pseudonyms;
import leme.service.record.RecordUnreachable;
import leme.service.record.Recorded;
import leme.service.record.journal.JournalFull;
import leme.service.record.journal.KeyTaken;
import leme.service.telemetry.Telemetry;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * The three verbs of the shell. Gather: the customer's file from the nearest source that answers. Decide: the pure core,
 * on a scheduler of its own, because it computes. Record: in the journal, durably, and only then is it acknowledged.
 */
public final class GatherDecideRecord implements Deciding {

    private static final int RETRY_AFTER_SECONDS = 1;
    private static final NoArgGenerator TIME_ORDERED = Generators.timeBasedEpochGenerator();

    private final Contexts contexts;
    private final Customers customers;
    private final Pseudonyms pseudonyms;
    private final Turnstile turnstile;
    private final Decisions decisions;
    private final Bundles bundles;
    private final Beside beside;
    private final Telemetry telemetry;
    private final Scheduler deciding;
    private final Clock clock;

    public GatherDecideRecord(
            Contexts contexts,
            Customers customers,
            Pseudonyms pseudonyms,
            Turnstile turnstile,
            Decisions decisions,
            Bundles bundles,
            Beside beside,
            Telemetry telemetry,
            Scheduler deciding,
            Clock clock) {
        this.contexts = contexts;
        this.customers = customers;
        this.pseudonyms = pseudonyms;
        this.turnstile = turnstile;
        this.decisions = decisions;
        this.bundles = bundles;
        this.beside = beside;
        this.telemetry = telemetry;
        this.deciding = deciding;
        this.clock = clock;
    }

    @Override
    public Mono<Answer> decide(Ask ask) {
        var decideOnce = recordedBefore(ask).switchIfEmpty(Mono.defer(() -> decideNow(ask)));
        return turnstile
                .pass(ask.idempotencyKey(), decideOnce)
                .onErrorResume(InFlight.class, inFlight -> Mono.just(new Answer.InFlight(RETRY_AFTER_SECONDS)))
                .onErrorResume(KeyTaken.class, taken -> recordedBefore(ask))
                .onErrorResume(
                        JournalFull.class,
                        full -> Mono.just(new Answer.Unrecorded(String.valueOf(full.getMessage()), 5)));
    }

    /** What was answered to the same key; empty when it is new, or when no store that might know can be asked. */
    private Mono<Answer> recordedBefore(Ask ask) {
        var key = ask.idempotencyKey();
        return decisions
                .find(key)
                .onErrorResume(RecordUnreachable.class, unreachable -> Mono.empty())
                .map(recorded -> recorded.bodyHash().equals(ask.bodyHash())
                        ? new Answer.Decided(DecisionJson.decision(recorded.response()), recorded.customerKey(), true)
                        : new Answer.KeyReused(recorded.id()));
    }

    private Mono<Answer> decideNow(Ask ask) {
        long start = System.nanoTime();
        return customerKey(ask)
                .flatMap(key -> gather(ask, key))
                .publishOn(deciding)
                .map(this::decide)
                .flatMap(taken -> record(ask, taken))
                .doOnNext(taken -> beside.taken(taken.situation(), taken.decision()))
                .doOnNext(taken -> telemetry.decided(taken.decision(), Duration.ofNanos(System.nanoTime() - start)))
                .map(taken ->
                        new Answer.Decided(taken.decision(), taken.situation().customerKey(), false));
    }

    /** The customer's key; for an identity that leads to nobody on file, a key made of its digest. */
    private Mono<String> customerKey(Ask ask) {
        if (ask.customerKey() != null) {
            return Mono.just(ask.customerKey());
        }
        var given = Objects.requireNonNull(ask.identity());
        var identity = pseudonyms.identity(ask.tenant(), ask.channel(), given.type(), given.value());
        var stranger = identity.strangersKey();
        return customers
                .keyOf(ask.tenant(), identity)
                .onErrorReturn(RecordUnreachable.class, stranger)
                .defaultIfEmpty(stranger);
    }

    private Mono<Situation> gather(Ask ask, String customerKey) {
        long start = System.nanoTime();
        return contexts.file(ask.tenant(), customerKey)
                .doOnNext(gathered -> telemetry.gather().record(Duration.ofNanos(System.nanoTime() - start)))
                .map(gathered -> situation(ask, customerKey, gathered));
    }

    private Situation situation(Ask ask, String customerKey, Gathered gathered) {
        var at = moment(ask.at());
        var text = ask.text();
        return new Situation(
                TIME_ORDERED.generate().toString(),
                ask.tenant(),
                customerKey,
                at,
                ask.placement(),
                ask.channel(),
                EnumSet.copyOf(ask.channels()),
                text == null ? null : message(ask.key(), text, at, gathered),
                ask.placement() == Placement.REPLY
                        ? Touch.inbound(gathered.file(), ask.channel(), at, ask.fromAd())
                        : gathered.file(),
                ask.humanWaitSeconds(),
                ask.humans(),
                ask.budget(),
                ask.limit(),
                degradations(gathered));
    }

    /** What the message names is looked for while it is masked: afterwards nobody could. */
    private static Message message(String id, String text, Instant at, Gathered gathered) {
        var zone = gathered.file().customer().or(() -> Customer.unknown(id)).zone();
        var found = Entities.in(text, LocalDate.ofInstant(at, zone));
        return new Message(id, found.masked(), found.entities());
    }

    private Instant moment(@Nullable Instant asked) {
        return asked == null ? clock.instant().truncatedTo(ChronoUnit.MICROS) : asked;
    }

    private static List<Degradation> degradations(Gathered gathered) {
        return gathered.degradations().stream()
                .map(one -> new Degradation(one.name(), one.detail()))
                .toList();
    }

    private record Taken(Situation situation, Decision decision) {}

    private Taken decide(Situation situation) {
        long seed = ThreadLocalRandom.current().nextLong();
        var bundle = bundles.deciding(situation.tenant(), situation.customerKey());
        return new Taken(situation, Decide.decide(situation, bundle, seed, telemetry.stopwatch()));
    }

    private Mono<Taken> record(Ask ask, Taken taken) {
        long start = System.nanoTime();
        return decisions
                .record(List.of(recorded(ask, taken)))
                .doOnSuccess(done -> telemetry.record().record(Duration.ofNanos(System.nanoTime() - start)))
                .thenReturn(taken);
    }

    private static Recorded recorded(Ask ask, Taken taken) {
        var decision = taken.decision();
        var key = ask.idempotencyKey();
        return new Recorded(
                decision.id(),
                decision.tenant(),
                taken.situation().customerKey(),
                decision.at(),
                key.channel(),
                key.messageId(),
                ask.bodyHash(),
                Traces.summary(decision),
                DecisionJson.of(taken.situation()),
                DecisionJson.of(decision),
                Traces.effects(decision, ask.fromAd()));
    }

    @Override
    public Mono<Found> find(String tenant, String decisionId) {
        return decisions
                .find(tenant, decisionId)
                .map(recorded -> new Found(DecisionJson.decision(recorded.response()), recorded.customerKey()));
    }

    @Override
    public Mono<Replay> replay(String tenant, String decisionId) {
        return decisions.find(tenant, decisionId).flatMap(this::again);
    }

    /** Under the bundle of then, which may have to be made again from the archive. */
    private Mono<Replay> again(Recorded recorded) {
        var before = DecisionJson.decision(recorded.response());
        return bundles.of(before.stamp().bundle())
                .publishOn(deciding)
                .map(bundle -> again(recorded, before, bundle))
                .defaultIfEmpty(new Replay(before, null, List.of()));
    }

    private static Replay again(Recorded recorded, Decision before, Bundle bundle) {
        var again = Decide.decide(
                DecisionJson.situation(recorded.situation()),
                bundle,
                before.stamp().seed());
        return new Replay(before, again, DecisionJson.differences(recorded.response(), DecisionJson.of(again)));
    }

    @Override
    public Mono<Inquired> why(String tenant, String decisionId, String action) {
        return decisions.find(tenant, decisionId).flatMap(recorded -> why(recorded, action));
    }

    private Mono<Inquired> why(Recorded recorded, String action) {
        var stamp = DecisionJson.decision(recorded.response()).stamp();
        return bundles.of(stamp.bundle())
                .publishOn(deciding)
                .map(bundle -> why(recorded, bundle, stamp.seed(), action))
                .defaultIfEmpty(new Inquired.BundleGone(stamp.bundle()));
    }

    private static Inquired why(Recorded recorded, Bundle bundle, long seed, String action) {
        return Inquiry.into(DecisionJson.situation(recorded.situation()), bundle, seed, action)
                .<Inquired>map(why -> new Inquired.Told(why, bundle))
                .orElseGet(Inquired.UnknownAction::new);
    }
}
