package leme.service.web.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ApiKeysTest {

    private static final String KEY = "0123456789abcdef";
    private static final String DIGEST_OF_KEY =
            "sha256:9f9f5111f7b27a781f1f1ddde5ebc2dd2b796bfc7365c9c28b548e564176929f";

    private static ApiKeys keys(String key) {
        return ApiKeys.of(Map.of("bank", List.of(key)));
    }

    @Test
    void aKeyOpensForItsTenantAlone() {
        assertThat(keys(KEY).open("bank", KEY)).isTrue();
        assertThat(keys(KEY).open("shop", KEY)).isFalse();
        assertThat(keys(KEY).open("bank", KEY + "0")).isFalse();
    }

    @Test
    void aKeyMayBeGivenAsItsDigest() {
        assertThat(keys(DIGEST_OF_KEY).open("bank", KEY)).isTrue();
        assertThat(keys(DIGEST_OF_KEY).open("bank", DIGEST_OF_KEY)).isFalse();
    }

    @Test
    void aKeyThatCouldBeGuessedIsRefusedAtTheStart() {
        assertThatThrownBy(() -> keys("secret"))
                .hasMessageContaining("`6` characters")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> keys("sha256:zz")).hasMessageContaining("64 hexadecimal digits");
    }

    @Test
    void withoutKeysOnlyTheLoopbackIsListenedOn() throws UnknownHostException {
        var none = ApiKeys.of(Map.of());
        assertThatCode(() -> OpenDoor.refuse(none, InetAddress.getByName("127.0.0.1")))
                .doesNotThrowAnyException();
        assertThatCode(() -> OpenDoor.refuse(none, InetAddress.getByName("::1")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> OpenDoor.refuse(none, InetAddress.getByName("10.0.0.1")))
                .hasMessageContaining("`10.0.0.1`")
                .hasMessageContaining("leme.api-keys");
        assertThatThrownBy(() -> OpenDoor.refuse(none, null)).hasMessageContaining("every address");
        assertThatCode(() -> OpenDoor.refuse(keys(KEY), null)).doesNotThrowAnyException();
    }
}
