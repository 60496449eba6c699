package leme.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import leme.engine.experiment.Experiment;
import leme.engine.situation.Situation;
import leme.engine.why.Fate;
import leme.engine.why.Inquiry;
import leme.engine.why.Plan;
import leme.engine.why.Step;
import leme.rules.fact.BlockListing;
import leme.rules.fact.Channel;
import leme.rules.fact.Complaint;
import leme.rules.fact.Consent;
import leme.rules.fact.CustomerFile;
import leme.rules.fact.Known;
import leme.rules.fact.PrivacyRequest;
import leme.rules.fact.Purpose;
import leme.rules.fact.Rights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is told to be enough is done, by other means than the explanation's own: the facts of the situation are changed, and
 * the decision is taken anew.
 */
class CounterfactualTest {

    private static final Bundle BUNDLE = Soundness.under(Experiment.NONE);
    private static final Set<Step.Kind> DOABLE =
            EnumSet.of(Step.Kind.WAIT, Step.Kind.CONSENT, Step.Kind.CLOSE_COMPLAINT);

    static LongStream seeds() {
        return LongStream.range(0, 24);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsToldToBeEnoughPermitsWhenItIsDone(long seed) {
        var random = new Random(seed);
        var situation = with(
                DecidePropertiesTest.situation(random),
                rights(random, DecidePropertiesTest.situation(new Random(seed)).at()));

        BUNDLE.catalogue().actions().stream()
                .filter(action -> Math.floorMod(action.code().hashCode(), 5) == seed % 5)
                .forEach(action -> {
                    var plan = plan(situation, action.code());
                    if (plan.enough() && plan.steps().stream().allMatch(step -> DOABLE.contains(step.kind()))) {
                        assertThat(Inquiry.into(done(situation, plan), BUNDLE, seed, action.code())
                                        .orElseThrow()
                                        .fate())
                                .as("%s after %s", action.code(), plan)
                                .isNotEqualTo(Fate.VETOED);
                    }
                });
    }

    @Test
    void consentIsNotEnoughForWhoeverObjected() {
        var asked = new PrivacyRequest(
                "r-1",
                PrivacyRequest.Kind.BLOCKING,
                null,
                Situations.WEDNESDAY.minus(Duration.ofDays(2)),
                null,
                PrivacyRequest.Outcome.PENDING);
        var situation = with(
                Situations.outbound().without(Purpose.PROMOTIONAL).build(),
                new Rights(List.of(asked), List.of(), List.of()));

        assertThat(plan(situation, "gold-card").enough()).isFalse();
    }

    private static Plan plan(Situation situation, String code) {
        return Inquiry.into(situation, BUNDLE, 0, code).orElseThrow().plan();
    }

    private static Rights rights(Random random, Instant at) {
        var requests = new ArrayList<PrivacyRequest>();
        if (random.nextInt(3) == 0) {
            var kinds = PrivacyRequest.Kind.values();
            requests.add(new PrivacyRequest(
                    "r",
                    kinds[random.nextInt(kinds.length)],
                    null,
                    at.minus(Duration.ofDays(random.nextInt(20))),
                    null,
                    PrivacyRequest.Outcome.PENDING));
        }
        var listings = random.nextInt(4) == 0
                ? List.of(new BlockListing(BlockListing.Registry.OWN, at.minus(Duration.ofDays(40)), null))
                : List.<BlockListing>of();
        return new Rights(requests, List.of(), listings);
    }

    /** More than was asked for is done: consent and answers permit, they never forbid. */
    private static Situation done(Situation situation, Plan plan) {
        var kinds = EnumSet.noneOf(Step.Kind.class);
        plan.steps().forEach(step -> kinds.add(step.kind()));
        var file = situation.file();
        var then = new CustomerFile(
                file.customer(),
                kinds.contains(Step.Kind.CONSENT)
                        ? file.consents().map(all -> agreed(all, situation.at()))
                        : file.consents(),
                kinds.contains(Step.Kind.CLOSE_COMPLAINT)
                        ? file.complaints().map(all -> closed(all, situation.at()))
                        : file.complaints(),
                file.contacts(),
                file.conversations(),
                file.rights(),
                file.sending());
        var from = plan.from();
        return at(with(situation, then), from == null ? situation.at() : from);
    }

    private static List<Consent> agreed(List<Consent> ledger, Instant at) {
        var more = new ArrayList<>(ledger);
        for (var purpose : Purpose.values()) {
            for (var channel : Channel.values()) {
                more.add(new Consent(purpose, channel, Consent.Status.GRANTED, at, "sha256:p", "app"));
            }
        }
        return more;
    }

    private static List<Complaint> closed(List<Complaint> all, Instant at) {
        return all.stream()
                .map(one -> one.isOpen()
                        ? new Complaint(
                                one.id(), one.subject(), one.channel(), one.openedAt(), at, one.regime(), one.forum())
                        : one)
                .toList();
    }

    private static Situation with(Situation situation, Rights rights) {
        var file = situation.file();
        return with(
                situation,
                new CustomerFile(
                        file.customer(),
                        file.consents(),
                        file.complaints(),
                        file.contacts(),
                        file.conversations(),
                        Known.fresh(rights),
                        file.sending()));
    }

    private static Situation with(Situation situation, CustomerFile file) {
        return changed(situation, situation.at(), file);
    }

    private static Situation at(Situation situation, Instant at) {
        return changed(situation, at, situation.file());
    }

    private static Situation changed(Situation situation, Instant at, CustomerFile file) {
        return new Situation(
                situation.id(),
                situation.tenant(),
                situation.customerKey(),
                at,
                situation.placement(),
                situation.channel(),
                situation.channels(),
                situation.message(),
                file,
                situation.humanWaitSeconds(),
                situation.budget(),
                situation.limit(),
                situation.degradations());
    }
}
