package leme.service.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import leme.service.fake.InMemoryPublications;
import leme.service.publication.ledger.Move;
import leme.service.publication.ledger.Moved.Objection;
import leme.service.publication.ledger.State;
import leme.service.record.RecordUnreachable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two replicas and one record: what comes into force, where, and what does not. */
@Timeout(60)
class PublishingTest {

    private final InMemoryPublications store = new InMemoryPublications(Clock.systemUTC());

    @TempDir
    private Path folder = Path.of("");

    private Replica replica(String name) {
        return new Replica(store.record(), folder.resolve(name));
    }

    @Test
    void whatTwoPeopleAgreeToDecidesOnEveryReplica() {
        try (var one = replica("one");
                var other = replica("other")) {
            assertThat(one.publish("new")).isInstanceOf(Result.Done.class);
            one.follow();
            other.follow();
            assertThat(one.decides()).isEqualTo("new");
            assertThat(other.decides()).isEqualTo("new");
            assertThat(one.bundles.current().revision())
                    .isEqualTo(other.bundles.current().revision());
            other.rollBack();
            one.follow();
            other.follow();
            assertThat(one.decides()).isEqualTo("shipped");
            assertThat(other.decides()).isEqualTo("shipped");
        }
    }

    @Test
    void whatIsForAllCustomersOrNoneDecidesForNoShareOfThem() {
        try (var one = replica("one")) {
            one.submit("new", "ana");
            one.check("new", "ana");
            one.approve("new", "bia");
            var challenge = new Move.Challenge(Toy.named("new").version(), 0.5, "bia", "");
            assertThat(one.publishing.challenge(Toy.KIND, challenge).block()).isInstanceOf(Result.Refused.class);
        }
    }

    @Test
    void nobodyApprovesTheirOwn() {
        try (var one = replica("one")) {
            one.submit("new", "ana");
            one.check("new", "ana");
            assertThat(one.approve("new", "ana"))
                    .isInstanceOfSatisfying(
                            Result.Refused.class,
                            refused -> assertThat(refused.objection()).isEqualTo(Objection.SELF_APPROVAL));
        }
    }

    @Test
    void whatIsUnsoundIsNotApprovedAndWhatCannotBeBuiltIsNotActivated() {
        try (var one = replica("one")) {
            one.submit("unsound", "ana");
            one.check("unsound", "ana");
            assertThat(one.state("unsound")).isEqualTo(State.FAILED);
            assertThat(one.approve("unsound", "bia")).isInstanceOf(Result.Refused.class);

            assertThat(one.publish("broken")).isInstanceOf(Result.Unsound.class);
            one.follow();
            assertThat(one.decides()).isEqualTo("shipped");
            assertThat(one.state("broken")).isEqualTo(State.APPROVED);
        }
    }

    @Test
    void ofTwoWhoWriteAtOnceBothAreHeardOneAfterTheOther() {
        try (var one = replica("one");
                var other = replica("other")) {
            one.submit("a", "ana");
            other.submit("b", "ana");
            one.submit("c", "ana");
            assertThat(other.state("a")).isEqualTo(State.DRAFT);
            assertThat(one.state("b")).isEqualTo(State.DRAFT);
        }
    }

    /** Each call to the record may be the last of the process: before it did anything, or after, unanswered. */
    @ParameterizedTest
    @CsvSource({
        "0,false", "1,false", "2,false", "3,false", "4,false", "5,false", "6,false", "7,false", "8,false", "9,false",
        "0,true", "1,true", "2,true", "3,true", "4,true", "5,true", "6,true", "7,true", "8,true", "9,true"
    })
    void dyingAnywhereLeavesEitherWhatWasOrWhatWasAgreedTo(int calls, boolean after) {
        try (var one = replica("one")) {
            one.publish("old");
            one.follow();
            one.submit("new", "ana");
            one.check("new", "ana");
            one.approve("new", "bia");
            store.dieAt(calls, after);
            try {
                one.activate("new", "bia");
                one.follow();
            } catch (RecordUnreachable died) {
                assertThat(one.decides()).isEqualTo("old");
            }
        }
        store.recover();
        try (var again = replica("one");
                var other = replica("other")) {
            again.follow();
            other.follow();
            assertThat(again.decides()).isIn("old", "new").isEqualTo(other.decides());
            assertThat(again.decides()).isEqualTo(again.state("new") == State.ACTIVE ? "new" : "old");
        }
    }

    /** The same before anybody approved: whatever dies, the old one serves. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
    void dyingBeforeApprovalNeverChangesWhatDecides(int calls) {
        try (var one = replica("one")) {
            one.publish("old");
            one.follow();
            store.dieAt(calls, calls % 2 == 0);
            try {
                one.submit("new", "ana");
                one.check("new", "ana");
                one.activate("new", "ana");
            } catch (RecordUnreachable died) {
                assertThat(one.decides()).isEqualTo("old");
            }
        }
        store.recover();
        try (var again = replica("one")) {
            again.follow();
            assertThat(again.decides()).isEqualTo("old");
        }
    }

    @Test
    void aReplicaWithoutTheRecordStartsWithWhatDecidedThereLast() {
        try (var one = replica("one")) {
            one.publish("new");
            one.follow();
        }
        store.dieAt(0, false);
        try (var again = replica("one");
                var fresh = replica("fresh")) {
            assertThat(again.decides()).isEqualTo("new");
            assertThat(fresh.decides()).isEqualTo("shipped");
            assertThat(again.guesses()).isFalse();
            assertThat(fresh.guesses()).isTrue();
            fresh.follow();
            assertThat(fresh.guesses()).isTrue();
            store.recover();
            fresh.follow();
            assertThat(fresh.decides()).isEqualTo("new");
            assertThat(fresh.guesses()).isFalse();
        }
    }

    @Test
    void damagedBytesAreNotActivatedAndWhereTheyAreInForceTheOldOneStaysAndSaysSo() {
        var version = Toy.named("new").version();
        try (var one = replica("one");
                var other = replica("other")) {
            one.submit("new", "ana");
            one.check("new", "ana");
            one.approve("new", "bia");
            store.damage(version);
            assertThat(one.activate("new", "bia"))
                    .isInstanceOfSatisfying(
                            Result.Unsound.class,
                            unsound ->
                                    assertThat(unsound.problems().getFirst()).contains("`" + version + "` is damaged"));
            assertThat(one.state("new")).isEqualTo(State.APPROVED);

            one.move(new Move.Activate(version, "bia", "", null));
            other.follow();
            assertThat(other.decides()).isEqualTo("shipped");
            assertThat(other.following.standing(Toy.KIND).orElseThrow().trouble())
                    .contains("is damaged");
        }
        try (var restarted = replica("third")) {
            assertThat(restarted.decides()).isEqualTo("shipped");
            assertThat(restarted.guesses()).isTrue();
        }
    }

    @Test
    void aBundleThatDecidedOnceIsMadeAgainOnAnyReplica() {
        var revision = new AtomicReference<>("");
        try (var one = replica("one")) {
            revision.set(one.bundles.current().revision());
            one.publish("new");
            one.follow();
        }
        try (var other = replica("other")) {
            assertThat(other.decides()).isEqualTo("new");
            var then = other.recalled.of(revision.get()).block();
            assertThat(then).isNotNull();
            assertThat(then.experiment().name()).isEqualTo("shipped");
            assertThat(other.recalled.of("0000000000000000").block()).isNull();
        }
    }

    @Test
    void aBundleThatDecidedWhileTheRecordWasAwayIsToldLater() {
        store.dieAt(0, false);
        try (var one = replica("one")) {
            one.follow();
            var revision = one.bundles.current().revision();
            store.recover();
            assertThat(store.find(revision).block()).isNull();
            one.follow();
            assertThat(store.find(revision).block()).isNotNull();
        }
    }
}
