package leme.service.publication.preview;

import static leme.service.fake.Lenient.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import leme.engine.preview.Permit;
import leme.rules.fact.Channel;
import leme.service.bundle.RulesArchive;
import leme.service.decision.Recordings;
import leme.service.fake.Given;
import leme.service.fake.InMemoryArchive;
import leme.service.fake.Lenient;
import leme.service.publication.preview.Preview.End;
import leme.service.record.Effects;
import leme.service.record.RecordUnreachable;
import leme.service.record.Recorded;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** An analyst thinks the complaint veto is too strict: what the approver is told of it, and what when there is no past. */
class PreviewingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void promotionsThatWouldReachSomebodyWhoWaitsForAnAnswerAreNamed() {
        var preview = preview(past(6), 100, PATIENCE);

        assertThat(preview.end()).isEqualTo(End.ALL);
        assertThat(preview.decisions()).isEqualTo(6);
        assertThat(preview.takenBefore()).isEqualTo(6);
        assertThat(preview.asRecorded()).isEqualTo(6);
        assertThat(preview.against()).isEqualTo(Lenient.LIVE.deployed().version(RulesArchive.KIND));
        assertThat(preview.changed()).isPositive();
        assertThat(preview.newlyPermitted())
                .isEqualTo(preview.promotions().size())
                .isPositive();
        assertThat(preview.promotions()).allSatisfy(promotion -> {
            assertThat(promotion.change()).isEqualTo(Permit.Kind.PERMITTED);
            assertThat(promotion.rules()).extracting("rule").contains(Lenient.DROPPED);
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
            public Flux<Recorded> between(String tenant, Instant since, Instant until) {
                return latest(1);
            }

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
        var previewing =
                new Previewing(past(6), Lenient.LIVE, Schedulers.immediate(), new Previewing.Bounds(0, PATIENCE));
        assertThat(previewing.of(Lenient.ingredient(), done -> {}).blockOptional(PATIENCE))
                .isEmpty();
    }

    private static Preview preview(leme.service.record.Archive past, int decisions, Duration patience) {
        return new Previewing(past, Lenient.LIVE, Schedulers.immediate(), new Previewing.Bounds(decisions, patience))
                .of(Lenient.ingredient(), done -> {})
                .blockOptional(PATIENCE)
                .orElseThrow();
    }

    private static InMemoryArchive past(int count) {
        return new InMemoryArchive(IntStream.range(0, count)
                .mapToObj(i -> Recordings.of(Lenient.waiting("d-" + i, NOW.minusSeconds(i)), Lenient.CURRENT))
                .toList());
    }
}
