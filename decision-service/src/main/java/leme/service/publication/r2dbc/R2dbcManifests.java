package leme.service.publication.r2dbc;

import java.util.List;
import leme.service.publication.store.Manifest;
import leme.service.publication.store.Manifests;
import leme.service.record.RecordJson;
import leme.service.record.r2dbc.Columns;
import leme.service.record.r2dbc.Postgres;
import reactor.core.publisher.Mono;

/** {@link Manifests} in the table of bundles. */
record R2dbcManifests(Postgres postgres) implements Manifests {

    @Override
    public Mono<Void> keep(Manifest manifest) {
        return postgres.write(postgres.sql("""
                        INSERT INTO bundles (revision, parts) VALUES (:revision, :parts::jsonb) ON CONFLICT DO NOTHING""")
                .bind("revision", manifest.revision())
                .bind("parts", RecordJson.mapper().writeValueAsString(manifest.parts()))
                .then());
    }

    @Override
    public Mono<Manifest> find(String revision) {
        return postgres.read(postgres.sql("SELECT parts FROM bundles WHERE revision = :revision")
                .bind("revision", revision)
                .map(row -> new Columns(row).text("parts"))
                .one()
                .map(parts ->
                        new Manifest(revision, List.of(RecordJson.mapper().readValue(parts, Manifest.Part[].class)))));
    }
}
