package leme.service.record.r2dbc;

import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.client.SSLMode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the way to Postgres is protected, in the words of libpq: the same for the driver that decides and the one that
 * migrates, whose own defaults differ.
 *
 * @param mode what is asked of the server; {@code verify-full} is the only one that nobody in between can read
 * @param authority PEM file of those whose word for the server is taken; those Java trusts when null
 * @see <a href="https://www.postgresql.org/docs/current/libpq-ssl.html">PostgreSQL, SSL Support</a>
 */
public record Encryption(Mode mode, @Nullable Path authority) {

    /** For a server on this machine. */
    public static final Encryption NONE = new Encryption(Mode.DISABLE, null);

    /** libpq's {@code sslmode}, from weak to strong. */
    public enum Mode {
        DISABLE,
        ALLOW,
        PREFER,
        REQUIRE,
        VERIFY_CA,
        VERIFY_FULL;

        /** As written in an address, e.g. {@code verify-full}; empty for what libpq does not know. */
        public static Optional<Mode> of(String word) {
            return Arrays.stream(values())
                    .filter(mode -> mode.word().equals(word))
                    .findFirst();
        }

        /** All that may be written. */
        public static List<String> words() {
            return Arrays.stream(values()).map(Mode::word).toList();
        }

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private boolean verifies() {
            return compareTo(VERIFY_CA) >= 0;
        }
    }

    /** For the migrating driver: parameters of its address. */
    String jdbcParameters() {
        var ssl = "?sslmode=" + mode.word();
        if (authority != null) {
            return ssl + "&sslrootcert=" + authority;
        }
        // Without it the driver looks for ~/.postgresql/root.crt, which a container has not.
        return mode.verifies() ? ssl + "&sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory" : ssl;
    }

    /** For the deciding driver. */
    void protect(PostgresqlConnectionConfiguration.Builder connection) {
        connection.sslMode(SSLMode.valueOf(mode.name()));
        if (authority != null) {
            connection.sslRootCert(authority.toString());
        }
    }
}
