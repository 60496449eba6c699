package leme.service;

import java.time.Duration;
import leme.service.record.RecordUnreachable;
import leme.service.record.r2dbc.PostgresSettings;
import leme.service.record.r2dbc.Schema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the schema of the record up to date: at once when Postgres answers, else as soon as it does. The service starts
 * either way, since it can decide without the record. Once a day it opens the partitions of the months to come.
 */
final class SchemaKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SchemaKeeper.class);
    private static final Duration RETRY = Duration.ofSeconds(2);
    private static final Duration AGAIN = Duration.ofDays(1);

    private final PostgresSettings settings;
    private final Thread keeping;

    private SchemaKeeper(PostgresSettings settings) {
        this.settings = settings;
        boolean migrated = migrate();
        this.keeping = Thread.ofVirtual().name("schema").start(() -> keep(migrated));
    }

    static SchemaKeeper of(PostgresSettings settings) {
        return new SchemaKeeper(settings);
    }

    private boolean migrate() {
        try {
            Schema.migrate(settings);
            return true;
        } catch (RecordUnreachable unreachable) {
            LOG.warn("the record cannot be reached yet; decisions wait in the journal. {}", unreachable.getMessage());
            return false;
        }
    }

    private void keep(boolean migrated) {
        try {
            boolean done = migrated;
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(done ? AGAIN : RETRY);
                done = migrate();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        keeping.interrupt();
    }
}
