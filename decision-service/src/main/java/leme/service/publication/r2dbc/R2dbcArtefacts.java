package leme.service.publication.r2dbc;

import java.nio.ByteBuffer;
import leme.service.bundle.Artefact;
import leme.service.publication.store.Artefacts;
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
                .map(row -> artefact(new Columns(row)))
                .one());
    }

    private static Artefact artefact(Columns row) {
        var buffer = row.get("bytes", ByteBuffer.class);
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return new Artefact(row.text("digest"), row.text("kind"), row.text("media"), bytes);
    }
}
