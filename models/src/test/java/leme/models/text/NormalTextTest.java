package leme.models.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalTextTest {

    private static final String ALPHABET = "aábcçéhkrsnãoqvVC 0159.,-?!'’<>/:;)(ñß😡🙏\ud83d\udc00\u0301\u200dЖ中ﷺ\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Vcs ñ vão resolver?? | voces nao vao resolver ?",
                "kkkkk mto bommm | risada muito bom",
                "pq n chegouuu | por que nao chegou",
                "kd minha fatura de 1.234,56 | cade minha fatura de 0000",
                "isso é um ABSURDO 😡😡😡 | isso e um absurdo emoraiva",
                "meu CPF é <cpf> | meu cpf e <cpf>",
                "internet 5g de 300 mega | internet 5g de 000 mega",
                "I don't know :( | i dont know emotriste"
            })
    void chatIsReadAsItIsMeant(String typed, String read) {
        assertThat(NormalText.of(typed)).hasToString(read);
    }

    @Test
    void normalisingTwiceChangesNothing() {
        var random = new SplittableRandom(11);
        for (int i = 0; i < 5_000; i++) {
            String once = NormalText.of(Noise.text(random, ALPHABET, 60)).toString();
            assertThat(NormalText.of(once)).hasToString(once);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\ud83d", "\udc00\udc00", "😡", "<", "<<<<", ":", "-", "'", "1.", "\u0000"})
    void oddMessagesAreReadToo(String typed) {
        assertThat(NormalText.of(typed).size()).isLessThan(3);
    }

    @Test
    void onlyTheFirst4096CharactersAreRead() {
        assertThat(NormalText.of("oi ".repeat(100_000)).size()).isEqualTo(1_366);
    }

    @Test
    void aWordKnowsWhatTheCustomerTyped() {
        NormalText text = NormalText.of("Cadê o REEMBOLSO??");
        assertThat(text.word(2)).isEqualTo("reembolso");
        assertThat(text.typed(2)).isEqualTo("REEMBOLSO");
        assertThat(text.typed(0)).isEqualTo("Cadê");
    }
}
