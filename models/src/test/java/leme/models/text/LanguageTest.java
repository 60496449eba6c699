package leme.models.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cade meu pedido",
                "quero cancelar",
                "oi",
                "",
                "2 via",
                "vc pode me ajudar?",
                "no app n aparece",
                "me cobraram duas vezes a mesma mensalidade"
            })
    void portugueseIsToldAndAssumed(String message) {
        assertThat(Language.of(NormalText.of(message))).isEqualTo(Language.PORTUGUESE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"where is my order", "I want to cancel my card", "hello", "is there anybody there?"})
    void englishIsTold(String message) {
        assertThat(Language.of(NormalText.of(message))).isEqualTo(Language.ENGLISH);
    }
}
