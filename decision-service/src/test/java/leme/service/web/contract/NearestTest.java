package leme.service.web.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static final List<String> WORDS = List.of("WHATSAPP", "SMS", "EMAIL");

    @Test
    void aSlipOfTheFingerIsUnderstood() {
        assertThat(Nearest.to("WHATSAP", WORDS)).contains("WHATSAPP");
        assertThat(Nearest.to("whatsapp", WORDS)).contains("WHATSAPP");
        assertThat(Nearest.to("E-MAIL", WORDS)).contains("EMAIL");
    }

    @Test
    void nothingIsGuessedOfAnotherWord() {
        assertThat(Nearest.to("TELEX", WORDS)).isEmpty();
        assertThat(Nearest.to("x".repeat(10_000), WORDS)).isEmpty();
    }
}
