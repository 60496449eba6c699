package leme.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import leme.service.record.r2dbc.Encryption;
import leme.service.record.r2dbc.Encryption.Mode;
import leme.service.record.r2dbc.PostgresSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PostgresPlaceTest {

    private static PostgresSettings at(String url) {
        return at(url, "leme", "secret");
    }

    private static PostgresSettings at(String url, @Nullable String user, @Nullable String password) {
        var address = URI.create(url);
        return PostgresPlace.elsewhere(
                        address, new Settings.Postgres(address, user, password, 8, Duration.ofMillis(500)))
                .settings();
    }

    @Test
    void an_address_says_where_the_record_is_and_encrypts_where_the_server_can() {
        assertThat(at("postgresql://db/leme"))
                .isEqualTo(new PostgresSettings(
                        "db",
                        5432,
                        "leme",
                        "leme",
                        "secret",
                        new Encryption(Mode.PREFER, null),
                        8,
                        Duration.ofMillis(500)));
    }

    @Test
    void it_says_how_the_way_there_is_protected() {
        assertThat(at("postgresql://db:6432/leme?sslmode=verify-full&sslrootcert=/etc/leme/ca.pem")
                        .encryption())
                .isEqualTo(new Encryption(Mode.VERIFY_FULL, Path.of("/etc/leme/ca.pem")));
    }

    @Test
    void protection_that_is_not_understood_is_refused_rather_than_left_out() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> at("postgresql://db/leme?sslmode=verify"))
                .withMessage("`leme.postgres.url` has `sslmode=verify`: it is one of disable, allow, prefer, require,"
                        + " verify-ca, verify-full");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> at("postgresql://db/leme?ssl=true"))
                .withMessage("`leme.postgres.url` has the parameter `ssl`: only `sslmode` and `sslrootcert` are known");
    }

    @Test
    void an_address_without_a_database_or_with_a_password_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> at("postgresql://db"))
                .withMessageContaining("postgresql://host:5432/database");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> at("postgresql://leme:secret@db/leme"))
                .withMessageContaining("`leme.postgres.user`")
                .withMessageNotContaining("secret");
    }

    @Test
    void who_may_enter_is_said_beside_it() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> at("postgresql://db/leme", "leme", null))
                .withMessage("`leme.postgres.url` is given, `leme.postgres.password` is not: give it too");
    }
}
