package leme.service.publication.r2dbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import leme.service.publication.PublicationRecordContract;
import leme.service.publication.ledger.Entry;
import leme.service.publication.ledger.Event;
import leme.service.publication.store.PublicationRecord;
import leme.service.record.RecordRefused;
import leme.service.record.r2dbc.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Postgres keeps the contract, and four eyes whoever writes. */
class PostgresPublicationsTest extends PublicationRecordContract {

    private final PublicationRecord record = PostgresPublications.in(TestRecord.shared());
    private long number;

    @Override
    protected PublicationRecord record() {
        return record;
    }

    private void append(String version, Event event, String actor) {
        record.entries()
                .append(entry(++number, version, event, actor), Duration.ZERO)
                .block();
    }

    private void refused(String version, Event event, String actor) {
        assertThatThrownBy(() -> append(version, event, actor)).isInstanceOf(RecordRefused.class);
        number--;
    }

    @Test
    void theAuthorDoesNotApproveUnderAnotherSpellingEither() {
        var version = kept("a").version();
        append(version, Event.SUBMITTED, "ana");
        append(version, Event.CHECKED, "ana");
        refused(version, Event.APPROVED, "ana");
        refused(version, Event.APPROVED, "Ana");
        append(version, Event.APPROVED, "bia");
    }

    @Test
    void nothingIsInForceThatWasNotCheckedAndApproved() {
        var version = kept("b").version();
        refused("000000000000", Event.SUBMITTED, "ana");
        append(version, Event.SUBMITTED, "ana");
        refused(version, Event.APPROVED, "bia");
        refused(version, Event.ACTIVATED, "bia");
        refused(version, Event.ROLLED_BACK, "bia");
        append(version, Event.CHECKED, "ana");
        refused(version, Event.ACTIVATED, "bia");
        append(version, Event.APPROVED, "bia");
        append(version, Event.REJECTED, "bia");
        refused(version, Event.ACTIVATED, "bia");
    }

    @Test
    void nothingChallengesThatWasNotApprovedAndChallengingIsNoStepInItsLife() {
        var version = kept("e").version();
        append(version, Event.SUBMITTED, "ana");
        append(version, Event.CHECKED, "ana");
        challengeRefused(version);
        append(version, Event.APPROVED, "bia");
        challenge(version);
        append(version, Event.UNCHALLENGED, "caio");
        append(version, Event.ACTIVATED, "bia");
        challengeRefused(version);
    }

    @Test
    void aNameIsNoStepInItsLifeAndNeverSaysWhatAVersionDoes() {
        var version = kept("f").version();
        append(version, Event.SUBMITTED, "ana");
        append(version, Event.CHECKED, "ana");
        append(version, Event.APPROVED, "bia");
        written(version, Event.ALIASED, null, "candidate");
        assertThat(record.entries().after(kind, 3).block())
                .satisfies(tail ->
                        assertThat(tail.entries()).extracting(Entry::alias).containsExactly("candidate"));
        assertThatThrownBy(() -> written(version, Event.ALIASED, null, "champion"))
                .isInstanceOf(RecordRefused.class);
        number--;
        append(version, Event.ACTIVATED, "bia");
    }

    private void challenge(String version) {
        written(version, Event.CHALLENGED, 0.5, null);
    }

    private void written(String version, Event event, @Nullable Double share, @Nullable String alias) {
        var entry = entry(++number, version, event, "caio");
        record.entries()
                .append(
                        new Entry(
                                entry.kind(),
                                entry.number(),
                                version,
                                entry.event(),
                                entry.actor(),
                                "",
                                null,
                                share,
                                alias,
                                "{}",
                                entry.at(),
                                null),
                        Duration.ZERO)
                .block();
    }

    private void challengeRefused(String version) {
        assertThatThrownBy(() -> challenge(version)).isInstanceOf(RecordRefused.class);
        number--;
    }

    @Test
    void whatReplacesSomethingSaysWhat() {
        var one = kept("c").version();
        var other = kept("d").version();
        for (var version : new String[] {one, other}) {
            append(version, Event.SUBMITTED, "ana");
            append(version, Event.CHECKED, "ana");
            append(version, Event.APPROVED, "bia");
        }
        append(one, Event.ACTIVATED, "bia");
        refused(other, Event.ACTIVATED, "bia");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE publications SET actor = 'x'",
                "DELETE FROM publications",
                "TRUNCATE publications",
                "UPDATE artefacts SET bytes = ''",
                "DELETE FROM artefacts"
            })
    void neitherLedgerNorArtefactsCanBeChanged(String change) throws SQLException {
        append(kept("e").version(), Event.SUBMITTED, "ana");
        try (var connection = TestRecord.connect();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(change)).hasMessageContaining("only grows");
        }
    }

    @Test
    void theTableItselfVerifiesTheDigest() throws SQLException {
        try (var connection = TestRecord.connect();
                var statement = connection.createStatement()) {
            assertThatThrownBy(
                            () -> statement.execute(
                                    "INSERT INTO artefacts (digest, kind, media, bytes) VALUES (repeat('0', 64), 'k', 'm', 'x')"))
                    .hasMessageContaining("digest_of_the_bytes");
        }
        assertThat(number).isZero();
    }
}
