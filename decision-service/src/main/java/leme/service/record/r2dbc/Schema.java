package leme.service.record.r2dbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import leme.service.record.RecordUnreachable;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** The schema of the record, brought to its present version by Flyway. Blocks: not for a reactive thread. */
public final class Schema {

    /** Name of the schema: the service may share a database with others. */
    static final String NAME = "leme";

    private static final int MONTHS_AHEAD = 12;

    private Schema() {}

    /**
     * Migrates, and opens the partitions of the months to come. Safe to repeat and for several replicas at once.
     *
     * @throws RecordUnreachable when Postgres does not answer; try again later
     */
    public static void migrate(PostgresSettings settings) {
        Flyway flyway = Flyway.configure()
                .dataSource(settings.jdbcUrl(), settings.user(), settings.password())
                .schemas(NAME)
                .locations("classpath:db/migration")
                .load();
        try {
            flyway.migrate();
            openMonths(flyway);
        } catch (FlywayValidateException e) {
            throw e;
        } catch (FlywayException | SQLException e) {
            throw new RecordUnreachable("`" + settings + "` could not be migrated", e);
        }
    }

    private static void openMonths(Flyway flyway) throws SQLException {
        try (Connection connection = flyway.getConfiguration().getDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET search_path = " + NAME);
            statement.execute("SELECT open_decision_months(" + MONTHS_AHEAD + ")");
        }
    }
}
