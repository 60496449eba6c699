package leme.service.publication.r2dbc;

import java.nio.ByteBuffer;
import leme.service.bundle.Artefact;
import leme.service.publication.store.Artefacts;
import leme.service.publication.store.Damaged;
import leme.service.record.r2dbc.Columns;
import leme.service.record.r2dbc.Postgres;
import reactor.core.publisher.Mono;

/** {@link Artefacts} in Postgres, where the table verifies the digest as well. */
record R2dbcArtefacts(Postgres postgres) implements Artefacts {

    @Override
    public Mono<Void> keep(Artefact artefact) {
        return postgres.write(postgres.sql("""
                        INSERT INTO artefacts (digest, kind, media, bytes) VALUES (:digest, :kind, :media, :bytes)
                        ON CONFLICT DO NOTHING""")
                .bind("digest", artefact.digest())
                .bind("kind", artefact.kind())
                .bind("media", artefact.media())
                .bind("bytes", ByteBuffer.wrap(artefact.bytes()))
                .then());
    }

    @Override
    public Mono<Artefact> find(String kind, String digestOrVersion) {
        return postgres.write(postgres.sql("""
                        SELECT digest, kind, media, bytes FROM artefacts
                        WHERE kind = :kind AND left(digest, 12) = left(:digest, 12) AND starts_with(digest, :digest)""")
                        .bind("kind", kind)
                        .bind("digest", digestOrVersion)
                        .map(row -> stored(new Columns(row)))
                        .one())
                .map(Stored::artefact);
    }

    /** As it stands there, which need not be as it should. */
    private record Stored(String digest, String kind, String media, ByteBuffer buffer) {

        Artefact artefact() {
            var bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            try {
                return new Artefact(digest, kind, media, bytes);
            } catch (IllegalArgumentException otherBytes) {
                throw new Damaged(kind, Artefact.versionOf(digest), otherBytes);
            }
        }
    }

    private static Stored stored(Columns row) {
        return new Stored(row.text("digest"), row.text("kind"), row.text("media"), row.get("bytes", ByteBuffer.class));
    }
}
