package leme.service.publication.r2dbc;

import leme.service.publication.store.Presences;
import leme.service.publication.store.PublicationRecord;
import leme.service.record.r2dbc.PostgresRecord;

/** The stores of publications over the pool of the record. */
public final class PostgresPublications {

    private PostgresPublications() {}

    public static PublicationRecord in(PostgresRecord record) {
        var postgres = record.postgres();
        return new PublicationRecord(
                new R2dbcArtefacts(postgres),
                new R2dbcEntries(postgres),
                new R2dbcManifests(postgres),
                new R2dbcTallies(postgres));
    }

    /** What replicas say of themselves. */
    public static Presences presences(PostgresRecord record) {
        return new R2dbcPresences(record.postgres());
    }
}
