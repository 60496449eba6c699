package leme.service.publication.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import leme.engine.Bundle;
import leme.engine.experiment.Experiment;
import leme.engine.preview.Permit;
import leme.engine.situation.Budget;
import leme.engine.situation.Message;
import leme.engine.situation.Situation;
import leme.rules.fact.Channel;
import leme.rules.fact.Consent;
import leme.rules.fact.Customer;
import leme.rules.fact.CustomerFile;
import leme.rules.fact.Known;
import leme.rules.fact.Language;
import leme.rules.fact.Placement;
import leme.rules.fact.State;
import leme.rules.shipped.RulesFolder;
import leme.rules.shipped.Shipped;
import leme.service.bundle.Archive;
import leme.service.bundle.Deployed;
import leme.service.bundle.Ingredient;
import leme.service.bundle.LiveBundles;
import leme.service.bundle.RulesArchive;
import leme.service.decision.Recordings;
import leme.service.fake.Given;
import leme.service.fake.InMemoryArchive;
import leme.service.publication.Prepared;
import leme.service.publication.preview.Preview.End;
import leme.service.publication.rules.RulesPreparation;
import leme.service.record.Effects;
import leme.service.record.RecordUnreachable;
import leme.service.record.Recorded;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** An analyst thinks the complaint veto is too strict: what the approver is told of it, and what when there is no past. */
class PreviewingTest {

    /** Wednesday 14:00 in São Paulo. */
    private static final Instant NOW = Instant.parse("2026-11-18T17:00:00Z");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Bundle CURRENT = Bundle.of(
            Shipped.rulePack(),
            Shipped.catalogue(),
            Shipped.routing(),
            Shipped.retention(),
            leme.models.Shipped.messageReader(),
            leme.models.Shipped.propensities(),
            Experiment.NONE);
    private static final LiveBundles LIVE = new LiveBundles(
            new Deployed(CURRENT, Map.of(RulesArchive.KIND, RulesArchive.of(Shipped.folder()))), Archive.NONE);
    private static final Ingredient LENIENT = ingredient();

    @AfterAll
    static void close() {
        LENIENT.close();
        CURRENT.rules().close();
    }

    @Test
    void promotionsThatWouldReachSomebodyWhoWaitsForAnAnswerAreNamed() {
        var preview = preview(past(6), 100, PATIENCE);

        assertThat(preview.end()).isEqualTo(End.ALL);
        assertThat(preview.decisions()).isEqualTo(6);
        assertThat(preview.takenBefore()).isEqualTo(6);
        assertThat(preview.asRecorded()).isEqualTo(6);
        assertThat(preview.against()).isEqualTo(LIVE.deployed().version(RulesArchive.KIND));
        assertThat(preview.changed()).isPositive();
        assertThat(preview.newlyPermitted())
                .isEqualTo(preview.promotions().size())
                .isPositive();
        assertThat(preview.promotions()).allSatisfy(promotion -> {
            assertThat(promotion.change()).isEqualTo(Permit.Kind.PERMITTED);
            assertThat(promotion.rules())
                    .extracting("rule")
                    .contains("An open complaint silences everything commercial");
            assertThat(promotion.examples()).isNotEmpty().allMatch(id -> id.startsWith("d-"));
        });
        assertThat(preview.segments()).extracting(Preview.Segment::segment).containsExactly("prime");
    }

    @Test
    void onlyTheLatestAreLookedAt() {
        assertThat(preview(past(6), 2, PATIENCE).decisions()).isEqualTo(2);
    }

    @Test
    void whenTheTimeIsOverItSaysSo() {
        var preview = preview(past(6), 100, Duration.ZERO);
        assertThat(preview.end()).isEqualTo(End.TIME_OVER);
        assertThat(preview.decisions()).isZero();
    }

    @Test
    void withNothingOnRecordItSaysSo() {
        assertThat(preview(past(0), 100, PATIENCE).end()).isEqualTo(End.NOTHING_ON_RECORD);
    }

    @Test
    void decisionsOfAnotherReleaseAreCountedAndLeftOut() {
        var foreign = new Recorded(
                "d-x",
                "default",
                "ana",
                NOW,
                Channel.WHATSAPP,
                "wamid.x",
                "sha256:aa",
                Given.decision("default", "ana", NOW, Effects.NONE).summary(),
                "{\"at\":\"the old way\"}",
                "{}",
                Effects.NONE);
        var preview = preview(InMemoryArchive.of(foreign), 100, PATIENCE);
        assertThat(preview.unreadable()).isEqualTo(1);
        assertThat(preview.decisions()).isZero();
    }

    @Test
    void aRecordThatDoesNotAnswerIsSaidAndFailsNothing() {
        var away = new leme.service.record.Archive() {
            @Override
            public Flux<Recorded> latest(String tenant, Instant since, int most) {
                return latest(most);
            }

            @Override
            public Flux<Recorded> latest(int most) {
                return Flux.error(new RecordUnreachable("away", new IllegalStateException("away")));
            }
        };
        assertThat(preview(away, 100, PATIENCE).end()).isEqualTo(End.RECORD_UNREACHABLE);
    }

    @Test
    void noPreviewWhereNoneIsWanted() {
        var previewing = new Previewing(past(6), LIVE, Schedulers.immediate(), new Previewing.Bounds(0, PATIENCE));
        assertThat(previewing.of(unclosed(LENIENT), done -> {}).blockOptional(PATIENCE))
                .isEmpty();
    }

    private static Preview preview(leme.service.record.Archive past, int decisions, Duration patience) {
        return new Previewing(past, LIVE, Schedulers.immediate(), new Previewing.Bounds(decisions, patience))
                .of(unclosed(LENIENT), done -> {})
                .blockOptional(PATIENCE)
                .orElseThrow();
    }

    /** Tests share it, for building it takes seconds. */
    private static Ingredient unclosed(Ingredient shared) {
        return new Ingredient() {
            @Override
            public leme.service.bundle.Artefact artefact() {
                return shared.artefact();
            }

            @Override
            public leme.service.bundle.Assembly in(Bundle current) {
                return shared.in(current);
            }

            @Override
            public void close() {}
        };
    }

    private static Ingredient ingredient() {
        var files = new TreeMap<>(Shipped.folder().files());
        files.computeIfPresent(
                "policies/complaints/record.drl",
                (name, text) -> text.replace("Complaint( isOpen() )", "Complaint( id == \"none\" )"));
        var artefact = RulesArchive.of(new RulesFolder(files));
        return switch (new RulesPreparation(Clock.systemUTC()).prepare(artefact, CURRENT)) {
            case Prepared.Sound(var sound) -> sound;
            case Prepared.Faulty(var problems) -> throw new IllegalStateException(problems.toString());
        };
    }

    private static InMemoryArchive past(int count) {
        return new InMemoryArchive(IntStream.range(0, count)
                .mapToObj(i -> Recordings.of(situation("d-" + i, NOW.minusSeconds(i)), CURRENT))
                .toList());
    }

    private static Situation situation(String id, Instant at) {
        return new Situation(
                id,
                "default",
                "ana-" + id,
                at,
                Placement.REPLY,
                Channel.WHATSAPP,
                EnumSet.of(Channel.WHATSAPP),
                new Message("wamid." + id, "bom dia"),
                new CustomerFile(
                        Known.fresh(new Customer(
                                "ana-" + id,
                                State.SP,
                                1985,
                                Language.PT_BR,
                                "prime",
                                Set.of("credit-card"),
                                Set.of(),
                                40,
                                129.9)),
                        Known.fresh(List.of(Given.consent(Consent.Status.GRANTED, NOW.minus(Duration.ofDays(9))))),
                        Known.fresh(List.of(Given.complaint("protocol-9", NOW.minus(Duration.ofDays(1))))),
                        Known.fresh(List.of()),
                        Known.fresh(List.of(Given.inbound(at)))),
                null,
                Budget.GENEROUS,
                3,
                List.of());
    }
}
