package leme.service;

import java.net.URI;
import leme.service.platform.EmbeddedPostgresServer;
import leme.service.record.r2dbc.PostgresSettings;

/** Where the record is: a server of our own, stopped with the service, or one elsewhere. */
record PostgresPlace(PostgresSettings settings, AutoCloseable server) implements AutoCloseable {

    private static final int USUAL_PORT = 5432;

    static PostgresPlace embedded(EmbeddedPostgresServer server) {
        var at = server.endpoint();
        return new PostgresPlace(
                new PostgresSettings(at.host(), at.port(), at.database(), at.user(), at.password()), server);
    }

    static PostgresPlace elsewhere(URI url, String user, String password) {
        if (url.getHost() == null || url.getPath() == null || url.getPath().length() < 2) {
            throw new IllegalArgumentException(
                    "`leme.postgres.url` is `" + url + "`: give it as `postgresql://host:5432/database`");
        }
        int port = url.getPort() < 0 ? USUAL_PORT : url.getPort();
        return new PostgresPlace(
                new PostgresSettings(url.getHost(), port, url.getPath().substring(1), user, password), () -> {});
    }

    @Override
    public void close() throws Exception {
        server.close();
    }
}
