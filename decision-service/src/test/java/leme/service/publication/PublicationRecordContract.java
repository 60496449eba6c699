package leme.service.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import leme.models.ModelFolder;
import leme.models.artefact.Keys;
import leme.service.bundle.Artefact;
import leme.service.fake.Models;
import leme.service.publication.ledger.Entry;
import leme.service.publication.ledger.Event;
import leme.service.publication.store.Manifest;
import leme.service.publication.store.Outrun;
import leme.service.publication.store.PublicationRecord;
import leme.service.publication.store.Tallies;
import leme.service.publication.store.Tallies.Effect;
import leme.service.publication.store.Tallies.Key;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store of publications does. */
public abstract class PublicationRecordContract {

    /** A kind of the test's own. */
    protected final String kind = "kind-" + UUID.randomUUID();

    protected abstract PublicationRecord record();

    protected final Artefact kept(String text) {
        var artefact = Artefact.of(kind, "text/plain", text.getBytes(StandardCharsets.UTF_8));
        record().artefacts().keep(artefact).block();
        return artefact;
    }

    protected final Entry entry(long number, String version, Event event, String actor) {
        return new Entry(
                kind, number, version, event, actor, "why", null, null, null, "{\"a\": 1}", Instant.EPOCH, null);
    }

    @Test
    void anArtefactIsFoundByItsDigestAndByItsVersion() {
        var artefact = kept("some rules of " + kind);
        record().artefacts().keep(artefact).block();
        assertThat(record().artefacts().find(kind, artefact.digest()).block()).isEqualTo(artefact);
        assertThat(record().artefacts().find(kind, artefact.version()).block())
                .satisfies(found -> assertThat(found.bytes()).isEqualTo(artefact.bytes()));
        assertThat(record().artefacts().find("other", artefact.version()).block())
                .isNull();
        assertThat(record().artefacts().find(kind, "0123456789ab").block()).isNull();
    }

    /** Larger than what one message carries, with pieces that are alike, and one that ends within a piece. */
    @ParameterizedTest
    @ValueSource(ints = {4 << 20, (4 << 20) + 1, (17 << 20) - 3})
    void aLargeArtefactComesBackByteForByte(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        java.util.Arrays.fill(bytes, 0, length / 4 * 3, (byte) 7);
        var artefact = Artefact.of(kind, "application/octet-stream", bytes);
        record().artefacts().keep(artefact).block();
        record().artefacts().keep(artefact).block();
        assertThat(record().artefacts().find(kind, artefact.version()).block())
                .satisfies(found -> assertThat(java.util.Arrays.equals(found.bytes(), bytes))
                        .isTrue());
    }

    /** Signed or not: who vouches for a model does not change which model it is. */
    @Test
    void aModelIsFoundByTheDigestItBears() {
        var unsigned = Models.unsigned(ModelFolder.PROPENSITY, kind);
        var signed = new Models(Keys.generate()).sign(unsigned);
        var bare = Artefact.of(kind + "-bare", Artefact.MODEL, unsigned);
        var vouched = Artefact.of(kind, Artefact.MODEL, signed);
        for (var model : List.of(bare, vouched)) {
            record().artefacts().keep(model).block();
            assertThat(record().artefacts()
                            .find(model.kind(), vouched.version())
                            .block())
                    .satisfies(found -> assertThat(found.bytes()).isEqualTo(model.bytes()));
        }
    }

    @Test
    void entriesComeBackAsTheyWereAcceptedInOrder() {
        var version = kept("one of " + kind).version();
        var first = record().entries()
                .append(entry(1, version, Event.SUBMITTED, "ana"), Duration.ofSeconds(2))
                .block();
        record().entries()
                .append(entry(2, version, Event.CHECKED, "ana"), Duration.ofSeconds(2))
                .block();
        var tail = record().entries().after(kind, 0).blockOptional().orElseThrow();
        assertThat(tail.entries()).extracting(Entry::event).containsExactly(Event.SUBMITTED, Event.CHECKED);
        assertThat(tail.entries().getFirst()).isEqualTo(first);
        assertThat(record().entries()
                        .after(kind, 2)
                        .blockOptional()
                        .orElseThrow()
                        .entries())
                .isEmpty();
    }

    @Test
    void ofTwoWhoWriteOnTheSameKnowledgeOneIsOutrun() {
        var version = kept("two of " + kind).version();
        record().entries()
                .append(entry(1, version, Event.SUBMITTED, "ana"), Duration.ZERO)
                .block();
        assertThatThrownBy(() -> record().entries()
                        .append(entry(1, version, Event.SUBMITTED, "bia"), Duration.ZERO)
                        .block())
                .isInstanceOf(Outrun.class);
        assertThatThrownBy(() -> record().entries()
                        .append(entry(3, version, Event.CHECKED, "bia"), Duration.ZERO)
                        .block())
                .isInstanceOf(Outrun.class);
    }

    @Test
    void whatPutsInForceSaysFromWhen() {
        var version = kept("three of " + kind).version();
        var lead = Duration.ofSeconds(30);
        record().entries()
                .append(entry(1, version, Event.SUBMITTED, "ana"), lead)
                .block();
        record().entries().append(entry(2, version, Event.CHECKED, "ana"), lead).block();
        record().entries()
                .append(entry(3, version, Event.APPROVED, "bia"), lead)
                .block();
        var active = record().entries()
                .append(entry(4, version, Event.ACTIVATED, "bia"), lead)
                .blockOptional()
                .orElseThrow();
        var now =
                record().entries().after(kind, 0).blockOptional().orElseThrow().now();
        assertThat(active.effectiveAt()).isAfter(now.minusSeconds(5)).isBefore(now.plusSeconds(31));
    }

    @Test
    void aManifestIsKeptOnce() {
        var manifest = new Manifest(
                "revision-" + kind,
                List.of(Manifest.Part.named("reader", "1"), new Manifest.Part("rules", kind, "v", "text/plain", "d")));
        record().manifests().keep(manifest).block();
        record().manifests().keep(manifest).block();
        assertThat(record().manifests().find(manifest.revision()).block()).isEqualTo(manifest);
        assertThat(record().manifests().find("none").block()).isNull();
    }

    @Test
    void talliesAddUp() {
        var key = new Key("b", Effect.GAINS, "gold-card", "EMAIL", "some rule");
        var example = new Tallies.Example(
                "d-1", "default", Instant.parse("2026-03-01T12:00:00Z"), List.of("GAINS gold-card"));
        record().tallies().add(kind, "v", Map.of(key, 2L), List.of(example)).block();
        record().tallies().add(kind, "v", Map.of(key, 3L), List.of()).block();
        var sheet = record().tallies().read(kind, "v").blockOptional().orElseThrow();
        assertThat(sheet.counts()).containsExactly(Map.entry(key, 5L));
        assertThat(sheet.examples()).containsExactly(example);
    }
}
