package leme.cli.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import leme.cli.demo.Step.Asks;
import leme.cli.demo.Step.Closes;
import leme.cli.demo.Step.Consents;
import leme.cli.demo.Step.Happens;
import leme.cli.demo.Step.Opens;
import leme.cli.demo.Step.Says;
import leme.client.model.CloseComplaintRequest;
import leme.client.model.ComplaintRequest;
import leme.client.model.ConsentRequest;
import leme.client.model.Decision;
import leme.client.model.DecisionRequest;
import leme.client.model.Identity;
import leme.client.model.IdentityType;
import leme.client.model.NextBestActionsRequest;
import leme.client.model.OutcomeRequest;
import org.jspecify.annotations.Nullable;

/** Plays a day through the service. Every key and id carries the name of the run, so that a day can be played again. */
final class Player {

    private final Service service;
    private final Almanac almanac;
    private final String run;
    private final Audience audience;
    private final List<Decision> decisions = new ArrayList<>();
    private final Map<String, Decision> latest = new HashMap<>();
    private int sent;

    Player(Service service, Almanac almanac, String run, Audience audience) {
        this.service = service;
        this.almanac = almanac;
        this.run = run;
        this.audience = audience;
    }

    /** Plays all of it, with a pause after each step. */
    Tally play(Day day, Duration pause) throws InterruptedException {
        service.greet();
        day.customers().forEach(this::welcome);
        for (var scene : day.scenes()) {
            audience.scene(scene, almanac.date(scene.on()));
            for (var step : scene.steps()) {
                play(step, scene.on(), day.customer(step.who()));
                Thread.sleep(pause);
            }
        }
        var tally = Tally.of(decisions, service.waits());
        audience.end(tally);
        return tally;
    }

    /** Puts a customer on file with their history; strangers stay strangers. */
    private void welcome(String who, Day.Person person) {
        var profile = person.profile();
        if (profile == null) {
            return;
        }
        service.call(() -> service.customers().putCustomer(key(who), profile, null));
        var noon = almanac.sunday().atTime(12, 0).atZone(Almanac.zone(person.state()));
        for (var given : person.consents()) {
            var at = noon.minusDays(given.daysAgo()).toInstant();
            record(who, new Consents(noon.toLocalTime(), who, given.consent(), given.purpose(), given.through()), at);
        }
        for (var made : person.complaints()) {
            var at = noon.minusDays(made.daysAgo()).toInstant();
            record(who, new Opens(noon.toLocalTime(), who, made.complaint(), made.subject(), made.from()), at);
        }
    }

    private void play(Step step, Day.Kind on, Day.Person person) {
        var at = almanac.instant(on, step.at(), person.state());
        if (step instanceof Happens happens && chosen(happens.who()) == null) {
            audience.skipped(step, person);
            return;
        }
        var decision = perform(step, person, at);
        if (decision != null) {
            decisions.add(decision);
            latest.put(step.who(), decision);
        }
        audience.step(step, person, decision);
    }

    private @Nullable Decision perform(Step step, Day.Person person, Instant at) {
        return switch (step) {
            case Says says -> service.timed(() -> service.decisions().decide(request(says, person, at), null, null));
            case Asks asks -> service.timed(() -> service.decisions().nextBestActions(request(asks, at), null, null));
            case Happens happens -> record(happens, at);
            case Consents consents -> record(consents.who(), consents, at);
            case Opens opens -> record(opens.who(), opens, at);
            case Closes closes -> record(closes, at);
        };
    }

    private DecisionRequest request(Says says, Day.Person person, Instant at) {
        var request = new DecisionRequest()
                .messageId(id("message"))
                .channel(says.channel())
                .text(says.says())
                .receivedAt(at)
                .humanWaitSeconds(says.waiting());
        return person.profile() == null
                ? request.identity(
                        new Identity().type(IdentityType.BUSINESS_SCOPED_ID).value("BR." + run + "." + says.who()))
                : request.customerKey(key(says.who()));
    }

    private NextBestActionsRequest request(Asks asks, Instant at) {
        var request = new NextBestActionsRequest()
                .requestId(id("request"))
                .customerKey(key(asks.who()))
                .placement(asks.asks())
                .channels(asks.channels())
                .at(at);
        return asks.limit() == null ? request : request.limit(asks.limit());
    }

    private @Nullable Decision record(Happens happens, Instant at) {
        var decision = java.util.Objects.requireNonNull(latest.get(happens.who()));
        var outcome = new OutcomeRequest()
                .outcomeId(id("outcome"))
                .decisionId(decision.getDecisionId())
                .action(decision.getActions().getFirst().getAction())
                .type(happens.outcome())
                .errorCode(happens.errorCode())
                .at(at);
        service.call(() -> service.outcomes().recordOutcome(outcome, null, null));
        return null;
    }

    private @Nullable Decision record(String who, Consents consents, Instant at) {
        var consent = new ConsentRequest()
                .purpose(consents.purpose())
                .channel(consents.through())
                .status(consents.consent())
                .at(at)
                .proof("demo:" + id("proof"))
                .source("demo");
        service.call(() -> service.customers().recordConsent(key(who), consent, null, null));
        return null;
    }

    private @Nullable Decision record(String who, Opens opens, Instant at) {
        var complaint = new ComplaintRequest()
                .complaintId(opens.complaint())
                .subject(opens.subject())
                .channel(opens.from())
                .openedAt(at);
        service.call(() -> service.customers().openComplaint(key(who), complaint, null, null));
        return null;
    }

    private @Nullable Decision record(Closes closes, Instant at) {
        var closing = new CloseComplaintRequest().closedAt(at);
        service.call(() -> service.customers().closeComplaint(key(closes.who()), closes.closes(), null, closing));
        return null;
    }

    /** What was last chosen for a customer; null when nothing was. */
    private @Nullable String chosen(String who) {
        var decision = latest.get(who);
        return decision == null || decision.getActions().isEmpty()
                ? null
                : decision.getActions().getFirst().getAction();
    }

    private String key(String who) {
        return "demo-" + run + "-" + who;
    }

    private String id(String what) {
        sent++;
        return "demo-" + run + "-" + what + "-" + sent;
    }
}
