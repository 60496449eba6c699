package leme.service;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import leme.service.platform.EmbeddedPostgresServer;
import leme.service.record.r2dbc.Encryption;
import leme.service.record.r2dbc.PostgresSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Where the record is: a server of our own, stopped with the service, or one elsewhere. */
record PostgresPlace(PostgresSettings settings, AutoCloseable server) implements AutoCloseable {

    private static final int USUAL_PORT = 5432;
    private static final String MODE = "sslmode";
    private static final String AUTHORITY = "sslrootcert";

    static PostgresPlace embedded(EmbeddedPostgresServer server, Settings.Postgres asked) {
        var at = server.endpoint();
        return new PostgresPlace(
                new PostgresSettings(
                        at.host(),
                        at.port(),
                        at.database(),
                        at.user(),
                        at.password(),
                        Encryption.NONE,
                        asked.connections(),
                        asked.patience()),
                server);
    }

    /** @throws IllegalArgumentException when the address, the user or the password says too little, or what nobody knows */
    static PostgresPlace elsewhere(URI url, Settings.Postgres asked) {
        if (url.getUserInfo() != null) {
            throw new IllegalArgumentException("`leme.postgres.url` names a user: give `leme.postgres.user` and"
                    + " `leme.postgres.password` instead, so that no address that is logged has a password in it");
        }
        if (url.getHost() == null || url.getPath() == null || url.getPath().length() < 2) {
            throw new IllegalArgumentException(
                    "`leme.postgres.url` is `" + url + "`: give it as `postgresql://host:5432/database`");
        }
        return new PostgresPlace(
                new PostgresSettings(
                        url.getHost(),
                        url.getPort() < 0 ? USUAL_PORT : url.getPort(),
                        url.getPath().substring(1),
                        given("user", asked.user()),
                        given("password", asked.password()),
                        encryption(url),
                        asked.connections(),
                        asked.patience()),
                () -> {});
    }

    private static String given(String name, @Nullable String value) {
        return Optional.ofNullable(value)
                .orElseThrow(() -> new IllegalArgumentException(
                        "`leme.postgres.url` is given, `leme.postgres." + name + "` is not: give it too"));
    }

    /** What is asked for and not understood is refused: who asks for encryption must not go without and not know. */
    private static Encryption encryption(URI url) {
        Map<String, String> asked =
                UriComponentsBuilder.fromUri(url).build().getQueryParams().toSingleValueMap();
        for (var name : asked.keySet()) {
            if (!name.equals(MODE) && !name.equals(AUTHORITY)) {
                throw new IllegalArgumentException("`leme.postgres.url` has the parameter `" + name + "`: only `" + MODE
                        + "` and `" + AUTHORITY + "` are known");
            }
        }
        var word = Objects.requireNonNullElse(asked.get(MODE), "prefer");
        var mode = Encryption.Mode.of(word)
                .orElseThrow(() -> new IllegalArgumentException("`leme.postgres.url` has `" + MODE + "=" + word
                        + "`: it is one of " + String.join(", ", Encryption.Mode.words())));
        var authority = asked.get(AUTHORITY);
        return new Encryption(mode, authority == null ? null : Path.of(authority));
    }

    @Override
    public void close() throws Exception {
        server.close();
    }
}
