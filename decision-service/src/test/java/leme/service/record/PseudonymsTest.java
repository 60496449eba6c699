package leme.service.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import leme.rules.fact.Channel;
import org.junit.jupiter.api.Test;

class PseudonymsTest {

    private final Pseudonyms pseudonyms = new Pseudonyms("0123456789abcdef".getBytes(UTF_8));

    @Test
    void theSameNameHasTheSameHashAndTheHashDoesNotShowIt() {
        Identity once = pseudonyms.identity("t", Channel.WHATSAPP, "phone", "+5511987654321");

        assertThat(pseudonyms.identity("t", Channel.WHATSAPP, "phone", "+5511987654321"))
                .isEqualTo(once);
        assertThat(once.hash()).matches("[0-9a-f]{64}").doesNotContain("5511987654321");
    }

    @Test
    void anotherTenantChannelTypeOrSecretHasAnotherHash() {
        String hash =
                pseudonyms.identity("t", Channel.WHATSAPP, "phone", "55119").hash();
        Pseudonyms others = new Pseudonyms("fedcba9876543210".getBytes(UTF_8));

        assertThat(hash)
                .isNotEqualTo(pseudonyms
                        .identity("u", Channel.WHATSAPP, "phone", "55119")
                        .hash())
                .isNotEqualTo(
                        pseudonyms.identity("t", Channel.SMS, "phone", "55119").hash())
                .isNotEqualTo(pseudonyms
                        .identity("t", Channel.WHATSAPP, "bsuid", "55119")
                        .hash())
                .isNotEqualTo(
                        others.identity("t", Channel.WHATSAPP, "phone", "55119").hash());
    }

    @Test
    void aSecretThatCouldBeGuessedIsRefused() {
        assertThatThrownBy(() -> new Pseudonyms("short".getBytes(UTF_8)))
                .hasMessageContaining("`5` bytes: give 16 or more");
    }
}
