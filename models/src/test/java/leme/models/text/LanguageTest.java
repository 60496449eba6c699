package leme.models.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
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
    @ValueSource(
            strings = {
                "where is my order",
                "I want to cancel my card",
                "hello",
                "is there anybody there?",
                "refund status",
                "card blocked"
            })
    void englishIsTold(String message) {
        assertThat(Language.of(NormalText.of(message))).isEqualTo(Language.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ok", "👍", "Ana Paula", "stop", "123"})
    void whatNothingTellsIsInWhateverLanguageIsExpected(String message) {
        assertThat(Language.of(NormalText.of(message), Language.ENGLISH)).isEqualTo(Language.ENGLISH);
        assertThat(Language.of(NormalText.of(message), Language.PORTUGUESE)).isEqualTo(Language.PORTUGUESE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿dónde está mi pedido?",
                "hola, quiero cancelar mi pedido",
                "où est ma commande",
                "Wo ist meine Bestellung?",
                "vorrei sapere dove è il mio ordine"
            })
    void neighboursOfBothAreNeither(String message) {
        assertThat(Language.isNone(NormalText.of(message))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quero fazer um upgrade",
                "tu es de confiança?",
                "comprei no mês passado e nada",
                "pay the boleto",
                "non stop no meu celular",
                ""
            })
    void whatIsBorrowedIsNoOtherLanguage(String message) {
        assertThat(Language.isNone(NormalText.of(message))).isFalse();
    }

    @Test
    void listsOfTagsAreReadAsTheyAreWritten() {
        assertThat(Language.tags(List.of(Language.values()))).isEqualTo("pt-BR, en");
        assertThat(Language.listed("pt-BR, en")).containsExactly(Language.values());
        assertThat(Language.listed("en")).containsExactly(Language.ENGLISH);
    }
}
