package leme.service.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import leme.service.fake.InMemoryPublications;
import leme.service.publication.ledger.Move;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What was agreed to is ready before its instant comes. */
@Timeout(60)
class PrebuiltTest {

    @TempDir
    private Path folder = Path.of("");

    private final InMemoryPublications store = new InMemoryPublications(Clock.systemUTC());

    @Test
    void whatIsApprovedIsBuiltOnEveryReplicaBeforeItIsActivatedAndNotAgainAfterwards() {
        try (var one = replica("one");
                var other = replica("other")) {
            approve(one, "new");
            other.follow();
            other.follow();
            assertThat(other.toy.built).containsExactly("new");
            assertThat(other.decides()).isEqualTo("shipped");

            one.activate("new", "bia");
            other.follow();

            assertThat(other.decides()).isEqualTo("new");
            assertThat(other.toy.built).containsExactly("new");
        }
    }

    @Test
    void whereItIsActivatedItIsNotBuiltOnceMore() {
        try (var one = replica("one")) {
            approve(one, "new");
            one.follow();
            int before = one.toy.built.size();

            one.activate("new", "bia");
            one.follow();

            assertThat(one.decides()).isEqualTo("new");
            assertThat(one.toy.built).hasSize(before);
        }
    }

    @Test
    void oneIsKeptAtATimeTheOneApprovedLast() {
        try (var one = replica("one");
                var other = replica("other")) {
            approve(one, "new");
            other.follow();
            approve(one, "newer");
            other.follow();
            assertThat(other.toy.built).containsExactly("new", "newer");

            one.activate("new", "bia");
            other.follow();
            assertThat(other.decides()).isEqualTo("new");
            assertThat(other.toy.built).containsExactly("new", "newer", "new");
        }
    }

    @Test
    void whatIsRejectedAfterAllIsLetGoOf() {
        try (var one = replica("one");
                var other = replica("other")) {
            approve(one, "new");
            other.follow();
            assertThat(other.following.prebuilt(Toy.KIND))
                    .isEqualTo(Toy.named("new").version());

            one.move(new Move.Reject(Toy.named("new").version(), "bia", "no"));
            other.follow();
            assertThat(other.following.prebuilt(Toy.KIND)).isEmpty();
        }
    }

    @Test
    void whatCannotBeBuiltIsTriedOnceAndTroublesNobodyWhileItIsNotInForce() {
        try (var one = replica("one");
                var other = replica("other")) {
            approve(one, "broken");
            other.follow();
            other.follow();
            assertThat(other.toy.built).containsExactly("broken");
            assertThat(Objects.requireNonNull(other.following.standing(Toy.KIND).orElse(null))
                            .isBehind())
                    .isFalse();
        }
    }

    private static void approve(Replica replica, String name) {
        replica.submit(name, "ana");
        replica.check(name, "ana");
        replica.approve(name, "bia");
    }

    private Replica replica(String name) {
        return new Replica(store.record(), folder.resolve(name));
    }
}
