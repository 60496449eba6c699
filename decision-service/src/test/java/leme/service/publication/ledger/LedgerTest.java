package leme.service.publication.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import leme.service.publication.ledger.Moved.Objection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The life of a publication: what leads where, and that nothing leads into force past two people. */
class LedgerTest {

    private static final List<String> PEOPLE = List.of("ana", "bia", "caio");
    private static final List<String> VERSIONS = List.of("v1", "v2", "v3", "shipped");

    private Ledger ledger = Ledger.empty("rules");

    private Moved propose(Move move) {
        var moved = ledger.propose(move);
        if (moved instanceof Moved.Written(var entry)) {
            ledger = ledger.with(List.of(entry.accepted(
                    Instant.EPOCH.plusSeconds(entry.number()),
                    entry.event() == Event.ACTIVATED ? Instant.EPOCH : null)));
        }
        return moved;
    }

    private void agree(String version, String author, String approver) {
        assertThat(propose(new Move.Submit(version, author, ""))).isInstanceOf(Moved.Written.class);
        assertThat(propose(new Move.Check(version, author, true, "{}"))).isInstanceOf(Moved.Written.class);
        assertThat(propose(new Move.Approve(version, approver, "", "shipped"))).isInstanceOf(Moved.Written.class);
    }

    private void publish(String version, String author, String approver) {
        agree(version, author, approver);
        assertThat(propose(new Move.Activate(version, approver, "", "shipped"))).isInstanceOf(Moved.Written.class);
    }

    private Objection refused(Move move) {
        return propose(move) instanceof Moved.Refused(var objection, var why)
                ? objection
                : org.assertj.core.api.Assertions.fail("%s was not refused", move);
    }

    private State state(String version) {
        return ledger.publication(version).orElseThrow().state();
    }

    @Test
    void a_version_lives_from_draft_to_active() {
        publish("v1", "ana", "bia");
        assertThat(ledger.active()).isEqualTo("v1");
        assertThat(state("v1")).isEqualTo(State.ACTIVE);
        assertThat(state("shipped")).isEqualTo(State.FORMER);
    }

    @Test
    void the_author_does_not_approve_nor_does_anybody_who_submitted_it_before() {
        propose(new Move.Submit("v1", "ana", ""));
        propose(new Move.Check("v1", "ana", false, "{}"));
        propose(new Move.Submit("v1", "bia", ""));
        propose(new Move.Check("v1", "bia", true, "{}"));
        assertThat(refused(new Move.Approve("v1", "ana", "", null))).isEqualTo(Objection.SELF_APPROVAL);
        assertThat(refused(new Move.Approve("v1", "bia", "", null))).isEqualTo(Objection.SELF_APPROVAL);
        assertThat(propose(new Move.Approve("v1", "caio", "", null))).isInstanceOf(Moved.Written.class);
    }

    @Test
    void no_step_is_left_out() {
        propose(new Move.Submit("v1", "ana", ""));
        assertThat(refused(new Move.Approve("v1", "bia", "", null))).isEqualTo(Objection.OUT_OF_TURN);
        assertThat(refused(new Move.Activate("v1", "bia", "", null))).isEqualTo(Objection.OUT_OF_TURN);
        propose(new Move.Check("v1", "ana", true, "{}"));
        assertThat(refused(new Move.Activate("v1", "bia", "", null))).isEqualTo(Objection.OUT_OF_TURN);
        assertThat(refused(new Move.Activate("v9", "bia", "", null))).isEqualTo(Objection.UNKNOWN_VERSION);
    }

    @Test
    void a_name_is_that_of_one_version_and_changes_nothing_else() {
        publish("v1", "ana", "bia");
        agree("v2", "ana", "bia");
        propose(new Move.Alias("v1", "blue", "ana", ""));
        propose(new Move.Alias("v1", "candidate", "ana", ""));
        propose(new Move.Alias("v2", "candidate", "caio", ""));
        assertThat(ledger.aliases()).isEqualTo(Map.of("blue", "v1", "candidate", "v2"));
        assertThat(ledger.aliases("v2")).containsExactly("candidate");
        assertThat(propose(new Move.Alias("v2", "candidate", "ana", ""))).isInstanceOf(Moved.Already.class);
        assertThat(state("v1")).isEqualTo(State.ACTIVE);
        assertThat(state("v2")).isEqualTo(State.APPROVED);

        assertThat(refused(new Move.Unalias("v1", "candidate", "ana", ""))).isEqualTo(Objection.OUT_OF_TURN);
        propose(new Move.Unalias("v1", "blue", "caio", ""));
        propose(new Move.Retire("v2", "bia", ""));
        assertThat(ledger.aliases()).isEmpty();
        assertThat(refused(new Move.Alias("v2", "blue", "ana", ""))).isEqualTo(Objection.OUT_OF_TURN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"champion", "challenger", "shadow", "latest", "v1", "", "Blue", "a b", "á"})
    void what_says_more_than_a_name_or_is_none_is_not_given(String alias) {
        publish("v1", "ana", "bia");
        assertThat(refused(new Move.Alias("v1", alias, "bia", ""))).isEqualTo(Objection.OUT_OF_TURN);
        assertThat(refused(new Move.Alias("v9", "blue", "bia", ""))).isEqualTo(Objection.UNKNOWN_VERSION);
    }

    @Test
    void what_was_approved_over_another_version_is_approved_again() {
        agree("v1", "ana", "bia");
        agree("v2", "ana", "bia");
        propose(new Move.Activate("v1", "bia", "", "shipped"));
        assertThat(refused(new Move.Activate("v2", "bia", "", "v1"))).isEqualTo(Objection.SUPERSEDED);
        assertThat(propose(new Move.Approve("v2", "bia", "", "v1"))).isInstanceOf(Moved.Written.class);
        assertThat(propose(new Move.Activate("v2", "bia", "", "v1"))).isInstanceOf(Moved.Written.class);
    }

    @Test
    void rolling_back_goes_to_the_previous_one_and_to_what_came_with_the_service_at_last() {
        publish("v1", "ana", "bia");
        publish("v2", "ana", "bia");
        publish("v3", "ana", "bia");
        propose(new Move.RollBack(null, "bia", ""));
        assertThat(ledger.active()).isEqualTo("v2");
        propose(new Move.RollBack(null, "bia", ""));
        assertThat(ledger.active()).isEqualTo("v1");
        propose(new Move.RollBack(null, "bia", ""));
        assertThat(ledger.active()).isEqualTo("shipped");
        assertThat(refused(new Move.RollBack(null, "bia", ""))).isEqualTo(Objection.OUT_OF_TURN);
        propose(new Move.RollBack("v3", "bia", ""));
        assertThat(ledger.active()).isEqualTo("v3");
    }

    @Test
    void one_goes_back_only_to_what_decided() {
        publish("v1", "ana", "bia");
        agree("v2", "ana", "bia");
        assertThat(refused(new Move.RollBack("v2", "bia", ""))).isEqualTo(Objection.OUT_OF_TURN);
    }

    @Test
    void what_is_retired_never_decides_again() {
        publish("v1", "ana", "bia");
        publish("v2", "ana", "bia");
        assertThat(refused(new Move.Retire("v2", "bia", ""))).isEqualTo(Objection.OUT_OF_TURN);
        propose(new Move.Retire("v1", "bia", ""));
        assertThat(refused(new Move.RollBack("v1", "bia", ""))).isEqualTo(Objection.OUT_OF_TURN);
        assertThat(refused(new Move.Submit("v1", "ana", ""))).isEqualTo(Objection.OUT_OF_TURN);
        propose(new Move.RollBack(null, "bia", ""));
        assertThat(ledger.active()).isEqualTo("shipped");
    }

    @Test
    void a_shadow_is_checked_and_ends_when_it_is_activated_or_refused() {
        propose(new Move.Submit("v1", "ana", ""));
        assertThat(refused(new Move.Shadow("v1", .5, "bia", ""))).isEqualTo(Objection.OUT_OF_TURN);
        propose(new Move.Check("v1", "ana", true, "{}"));
        propose(new Move.Shadow("v1", .5, "bia", ""));
        assertThat(ledger.shadow()).isNotNull();
        assertThat(ledger.active()).isNull();
        propose(new Move.Approve("v1", "bia", "", null));
        propose(new Move.Activate("v1", "bia", "", null));
        assertThat(ledger.shadow()).isNull();
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    /** INVARIANT, by an oracle that reads only the entries. */
    @ParameterizedTest
    @MethodSource("seeds")
    void no_sequence_of_moves_puts_in_force_what_was_not_checked_and_approved_by_another(long seed) {
        var random = new Random(seed);
        for (int step = 0; step < 120; step++) {
            propose(anyMove(random));
            var active = ledger.active();
            if (active != null) {
                assertThat(agreedOn(active))
                        .as("seed %d: `%s` after %d moves", seed, active, step)
                        .isTrue();
            }
        }
    }

    /** The same entries give the same ledger, however they arrive. */
    @ParameterizedTest
    @MethodSource("seeds")
    void a_ledger_read_in_pieces_is_the_ledger_read_at_once(long seed) {
        var random = new Random(seed);
        for (int step = 0; step < 60; step++) {
            propose(anyMove(random));
        }
        int cut = random.nextInt(ledger.entries().size() + 1);
        var pieces =
                Ledger.empty("rules").with(ledger.entries().subList(0, cut)).with(ledger.entries());
        assertThat(pieces.publications()).isEqualTo(ledger.publications());
        assertThat(Objects.equals(pieces.active(), ledger.active())).isTrue();
        assertThat(Objects.equals(pieces.shadow(), ledger.shadow())).isTrue();
    }

    private static Move anyMove(Random random) {
        var version = VERSIONS.get(random.nextInt(VERSIONS.size()));
        var actor = PEOPLE.get(random.nextInt(PEOPLE.size()));
        return switch (random.nextInt(10)) {
            case 0, 1 -> new Move.Submit(version, actor, "");
            case 2 -> new Move.Check(version, actor, random.nextInt(4) > 0, "{}");
            case 3, 4 -> new Move.Approve(version, actor, "", "shipped");
            case 5, 6 -> new Move.Activate(version, actor, "", "shipped");
            case 7 -> new Move.RollBack(random.nextBoolean() ? version : null, actor, "");
            case 8 ->
                random.nextBoolean() ? new Move.Shadow(version, .1, actor, "") : new Move.Unshadow(version, actor, "");
            default ->
                random.nextInt(3) == 0 ? new Move.Retire(version, actor, "") : new Move.Reject(version, actor, "");
        };
    }

    /** Agreed to by two people when it was last activated; or it decided before anything was published, unrefused. */
    private boolean agreedOn(String active) {
        Set<String> authors = new HashSet<>();
        @Nullable String approver = null;
        boolean checked = false;
        boolean refused = false;
        boolean agreed = false;
        boolean first = true;
        for (var entry : ledger.entries()) {
            if (entry.event() == Event.ACTIVATED) {
                agreed |= first && active.equals(entry.over()) && !refused;
                first = false;
            }
            if (!entry.version().equals(active)) {
                continue;
            }
            switch (entry.event()) {
                case SUBMITTED -> {
                    authors.add(entry.actor());
                    checked = false;
                    approver = null;
                    refused = false;
                }
                case CHECKED -> checked = true;
                case CHECK_FAILED -> checked = false;
                case REJECTED, RETIRED -> {
                    checked = false;
                    approver = null;
                    refused = true;
                    agreed = false;
                }
                case APPROVED -> approver = checked && !authors.contains(entry.actor()) ? entry.actor() : null;
                case ACTIVATED -> agreed = approver != null && checked;
                case ROLLED_BACK, SHADOWED, UNSHADOWED -> {}
            }
        }
        return agreed;
    }
}
