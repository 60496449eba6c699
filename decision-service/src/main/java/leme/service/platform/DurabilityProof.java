package leme.service.platform;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/**
 * What a running Postgres says of itself: that it serves our data and loses no commit.
 *
 * @param version e.g. {@code 18.6}
 */
record DurabilityProof(String version) {

    private static final List<String> MUST_BE_ON = List.of("fsync", "synchronous_commit", "full_page_writes");
    private static final String SECONDS = "10";

    /** Asks the server, and creates the database of the endpoint if it is not there. */
    static DurabilityProof of(Endpoint endpoint, Path cluster) {
        try (Connection connection = connect(endpoint);
                Statement statement = connection.createStatement()) {
            expect(statement, "data_directory", cluster.toString());
            for (String setting : MUST_BE_ON) {
                expect(statement, setting, "on");
            }
            createOnce(statement, endpoint.database());
            return new DurabilityProof(show(statement, "server_version"));
        } catch (SQLException e) {
            throw new ServerFailure(
                    "Postgres started but cannot be asked: " + e.getMessage()
                            + ". Maybe its password file was replaced.",
                    e);
        }
    }

    private static Connection connect(Endpoint endpoint) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", endpoint.user());
        properties.setProperty("password", endpoint.password());
        properties.setProperty("connectTimeout", SECONDS);
        properties.setProperty("socketTimeout", SECONDS);
        return DriverManager.getConnection(
                "jdbc:postgresql://" + endpoint.host() + ":" + endpoint.port() + "/postgres", properties);
    }

    private static void expect(Statement statement, String setting, String value) throws SQLException {
        String actual = show(statement, setting);
        if (!actual.equals(value)) {
            throw new ServerFailure("Postgres runs with `" + setting + " = " + actual + "`, not `" + value + "`");
        }
    }

    private static String show(Statement statement, String setting) throws SQLException {
        try (ResultSet row = statement.executeQuery("SHOW " + setting)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void createOnce(Statement statement, String database) throws SQLException {
        boolean exists;
        try (ResultSet rows = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + database + "'")) {
            exists = rows.next();
        }
        if (!exists) {
            statement.execute("CREATE DATABASE " + database);
        }
    }
}
