package leme.service.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import leme.engine.Bundle;
import leme.engine.Decide;
import leme.engine.Decision;
import leme.engine.situation.Degradation;
import leme.engine.situation.Message;
import leme.engine.situation.Situation;
import leme.engine.why.Inquiry;
import leme.rules.fact.Contact;
import leme.rules.fact.CustomerFile;
import leme.service.bundle.Bundles;
import leme.service.decision.Answer;
import leme.service.decision.Ask;
import leme.service.decision.Deciding;
import leme.service.fake.Given;
import leme.service.fake.InMemoryRecord;
import leme.service.record.Effects;
import leme.service.record.Recorded;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Decides with the real core about a customer nobody knows, remembers in memory, and answers otherwise when told to. */
final class FakeDeciding implements Deciding {

    private final Bundles bundles;
    private final InMemoryRecord record;
    private final Clock clock;
    private final Map<String, Asked> asked = new HashMap<>();
    private @Nullable Answer next;
    private @Nullable Replay nextReplay;

    private record Asked(Ask ask, Decision decision) {}

    FakeDeciding(Bundles bundles, InMemoryRecord record, Clock clock) {
        this.bundles = bundles;
        this.record = record;
        this.clock = clock;
    }

    /** What the next request is answered, whatever it asks. */
    synchronized void answerNext(Answer answer) {
        next = answer;
    }

    @Override
    public synchronized Mono<Answer> decide(Ask ask) {
        var told = next;
        if (told != null) {
            next = null;
            return Mono.just(told);
        }
        var before = asked.get(name(ask));
        if (before != null) {
            return Mono.just(
                    before.ask().bodyHash().equals(ask.bodyHash())
                            ? new Answer.Decided(before.decision(), key(ask), true)
                            : new Answer.KeyReused(before.decision().id()));
        }
        var decision = Decide.decide(situation(ask), bundle(), 42);
        asked.put(name(ask), new Asked(ask, decision));
        return record.decisions()
                .record(List.of(recorded(ask, decision)))
                .thenReturn(new Answer.Decided(decision, key(ask), false));
    }

    @Override
    public synchronized Mono<Found> find(String tenant, String decisionId) {
        return Mono.justOrEmpty(byId(tenant, decisionId)).map(one -> new Found(one.decision(), key(one.ask())));
    }

    /** What comes of taking the next one again, whichever is asked for. */
    synchronized void replayNext(Replay replay) {
        nextReplay = replay;
    }

    @Override
    public synchronized Mono<Replay> replay(String tenant, String decisionId) {
        var told = nextReplay;
        if (told != null) {
            nextReplay = null;
            return Mono.just(told);
        }
        return Mono.justOrEmpty(byId(tenant, decisionId))
                .map(one -> new Replay(one.decision(), Decide.decide(situation(one.ask()), bundle(), 42), List.of()));
    }

    @Override
    public synchronized Mono<Inquired> why(String tenant, String decisionId, String action) {
        return Mono.justOrEmpty(byId(tenant, decisionId))
                .map(one -> Inquiry.into(situation(one.ask()), bundle(), 42, action)
                        .<Inquired>map(why -> new Inquired.Told(why, bundle()))
                        .orElseGet(Inquired.UnknownAction::new));
    }

    private @Nullable Asked byId(String tenant, String decisionId) {
        return asked.values().stream()
                .filter(one -> one.decision().id().equals(decisionId))
                .filter(one -> one.ask().tenant().equals(tenant))
                .findFirst()
                .orElse(null);
    }

    private Bundle bundle() {
        return bundles.current();
    }

    private static String name(Ask ask) {
        return ask.tenant() + "/" + ask.placement() + "/" + ask.channel() + "/" + ask.key();
    }

    private static String key(Ask ask) {
        return Objects.requireNonNullElse(ask.customerKey(), "id-0");
    }

    private Situation situation(Ask ask) {
        var text = ask.text();
        return new Situation(
                "decision-" + Integer.toHexString(name(ask).hashCode()),
                ask.tenant(),
                key(ask),
                Objects.requireNonNullElseGet(ask.at(), clock::instant),
                ask.placement(),
                ask.channel(),
                Set.copyOf(ask.channels()),
                text == null ? null : new Message(ask.key(), text),
                CustomerFile.missing("nobody is on file"),
                ask.humanWaitSeconds(),
                ask.humans(),
                ask.budget(),
                ask.limit(),
                List.of(new Degradation("FILE_MISSING", "nothing is known of the customer")));
    }

    private static Recorded recorded(Ask ask, Decision decision) {
        var offers = decision.actions().stream()
                .map(placed -> new Contact(
                        placed.action(),
                        placed.group(),
                        placed.purpose(),
                        placed.channel(),
                        decision.at(),
                        Contact.Response.NONE))
                .toList();
        var given = Given.decision(ask.tenant(), key(ask), ask.key(), decision.at(), Effects.NONE);
        return new Recorded(
                decision.id(),
                given.tenant(),
                given.customerKey(),
                given.at(),
                ask.channel(),
                ask.key(),
                ask.bodyHash(),
                given.summary(),
                given.situation(),
                given.response(),
                new Effects(List.of(), offers, List.of()));
    }
}
