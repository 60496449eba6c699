package leme.service.publication.r2dbc;

import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import leme.service.bundle.Artefact;
import leme.service.publication.store.Artefacts;
import leme.service.publication.store.Damaged;
import leme.service.record.r2dbc.Columns;
import leme.service.record.r2dbc.Postgres;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * {@link Artefacts} in Postgres, where the table verifies the digest as well. What is large stands in parts, each under its
 * own digest, so that no message carries it whole: the driver writes bytes as text, and twice as long.
 */
record R2dbcArtefacts(Postgres postgres) implements Artefacts {

    /** Bytes of a part, and of the largest artefact that is kept whole. */
    static final int PART = 4 << 20;

    @Override
    public Mono<Void> keep(Artefact artefact) {
        return isKept(artefact).flatMap(kept -> kept ? Mono.empty() : kept(artefact));
    }

    private Mono<Boolean> isKept(Artefact artefact) {
        return postgres.write(
                postgres.sql("SELECT EXISTS (SELECT FROM artefacts WHERE kind = :kind AND digest = :digest) AS kept")
                        .bind("kind", artefact.kind())
                        .bind("digest", artefact.digest())
                        .map(row -> new Columns(row).get("kept", Boolean.class))
                        .one());
    }

    private Mono<Void> kept(Artefact artefact) {
        return artefact.bytes().length <= PART ? whole(artefact) : inParts(artefact);
    }

    private Mono<Void> whole(Artefact artefact) {
        return postgres.write(postgres.sql("""
                        INSERT INTO artefacts (digest, kind, media, bytes) VALUES (:digest, :kind, :media, :bytes)
                        ON CONFLICT DO NOTHING""")
                .bind("digest", artefact.digest())
                .bind("kind", artefact.kind())
                .bind("media", artefact.media())
                .bind("bytes", ByteBuffer.wrap(artefact.bytes()))
                .then());
    }

    /** The parts first: what names them is there only when all of them are. */
    private Mono<Void> inParts(Artefact artefact) {
        int parts = Math.ceilDiv(artefact.bytes().length, PART);
        return Flux.range(0, parts)
                .concatMap(part -> keptPart(part(artefact.bytes(), part)))
                .collectList()
                .flatMap(digests -> postgres.write(postgres.sql("""
                        INSERT INTO artefacts (digest, kind, media, parts) VALUES (:digest, :kind, :media, :parts)
                        ON CONFLICT DO NOTHING""")
                        .bind("digest", artefact.digest())
                        .bind("kind", artefact.kind())
                        .bind("media", artefact.media())
                        .bind("parts", digests.toArray(String[]::new))
                        .then()));
    }

    private static byte[] part(byte[] bytes, int part) {
        int from = part * PART;
        return java.util.Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PART));
    }

    private Mono<String> keptPart(byte[] bytes) {
        var digest = Artefact.digestOf(bytes);
        return postgres.write(postgres.sql(
                                "INSERT INTO artefact_parts (digest, bytes) VALUES (:digest, :bytes) ON CONFLICT DO NOTHING")
                        .bind("digest", digest)
                        .bind("bytes", ByteBuffer.wrap(bytes))
                        .then())
                .thenReturn(digest);
    }

    @Override
    public Mono<Artefact> find(String kind, String digestOrVersion) {
        return postgres.write(postgres.sql("""
                        SELECT digest, kind, media, bytes, parts,
                            (SELECT sum(octet_length(p.bytes)) FROM unnest(parts) AS one(part)
                             JOIN artefact_parts p ON p.digest = one.part)::bigint AS length
                        FROM artefacts
                        WHERE kind = :kind AND left(digest, 12) = left(:digest, 12) AND starts_with(digest, :digest)""")
                        .bind("kind", kind)
                        .bind("digest", digestOrVersion)
                        .map(row -> stored(new Columns(row)))
                        .one())
                .flatMap(this::artefact);
    }

    /** As it stands there, which need not be as it should; {@code bytes} is null where it stands in parts. */
    private record Stored(
            String digest,
            String kind,
            String media,
            @Nullable ByteBuffer bytes,
            String[] parts,
            long length) {

        Artefact of(ByteBuffer buffer) {
            var found = new byte[buffer.remaining()];
            buffer.get(found);
            return of(found);
        }

        Artefact of(byte[] found) {
            try {
                return new Artefact(digest, kind, media, found);
            } catch (IllegalArgumentException otherBytes) {
                throw new Damaged(kind, Artefact.versionOf(digest), otherBytes);
            }
        }
    }

    private Mono<Artefact> artefact(Stored stored) {
        var whole = stored.bytes();
        return whole == null ? assembled(stored) : Mono.fromSupplier(() -> stored.of(whole));
    }

    private Mono<Artefact> assembled(Stored stored) {
        var whole = ByteBuffer.allocate((int) stored.length());
        return Flux.fromArray(stored.parts())
                .concatMap(this::foundPart)
                .doOnNext(whole::put)
                .then(Mono.fromSupplier(() -> stored.of(whole.array())))
                .onErrorMap(
                        BufferOverflowException.class,
                        more -> new Damaged(
                                stored.kind(),
                                Artefact.versionOf(stored.digest()),
                                new IllegalArgumentException(more)));
    }

    private Mono<ByteBuffer> foundPart(String digest) {
        return postgres.write(postgres.sql("SELECT bytes FROM artefact_parts WHERE digest = :digest")
                .bind("digest", digest)
                .map(row -> new Columns(row).get("bytes", ByteBuffer.class))
                .one());
    }

    private static Stored stored(Columns row) {
        var parts = row.orNull("parts", String[].class);
        var length = row.orNull("length", Long.class);
        return new Stored(
                row.text("digest"),
                row.text("kind"),
                row.text("media"),
                row.orNull("bytes", ByteBuffer.class),
                parts == null ? new String[0] : parts,
                length == null ? 0 : length);
    }
}
