package leme.models.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "meu cpf é 529.982.247-25 | meu cpf é <cpf>",
                "cpf 52998224725, obrigado | cpf <cpf>, obrigado",
                "cpf 529 982 247 25 ok | cpf <cpf> ok",
                "cnpj 11.222.333/0001-81 | cnpj <cnpj>",
                "cnpj 12.ABC.345/01DE-35 novo | cnpj <cnpj> novo",
                "fala com maria.silva+x@gmail.com.br hoje | fala com <email> hoje",
                "12345@site.com | <email>",
                "liga (11) 91234-5678 | liga (<telefone>",
                "liga +55 11 91234-5678 | liga +<telefone>",
                "cartão 4111 1111 1111 1111 | cartão <cartao>",
                "cep 01310-100 | cep <cep>",
                "pix 123e4567-e89b-12d3-a456-426614174000 | pix <chave_pix>",
                "protocolo 202511210001234 | protocolo <protocolo>",
                "protocolo nº 20251121 | protocolo nº <protocolo>",
                "pedido 98765 sumiu | pedido <pedido> sumiu",
                "código AA123456789BR | código AA<numero>BR",
                "nasci em 01/02/1990 | nasci em <data>",
                "cobraram R$ 12.345,67 | cobraram R$ <valor>",
                "paguei 12x de R$ 99,90 | paguei 12x de R$ 99,90",
                "plano 5g de 300 mega | plano 5g de 300 mega"
            })
    void whatIdentifiesSomebodyBecomesAToken(String typed, String masked) {
        assertThat(Masking.mask(typed)).isEqualTo(masked);
    }

    @Test
    void fiveDigitsInARowNeverSurvive() {
        var random = new SplittableRandom(3);
        for (int i = 0; i < 20_000; i++) {
            String masked = Masking.mask(Noise.text(random, "0123456789 .-/()@ax,e٣५\n", 80));
            assertThat(masked).doesNotContainPattern("\\p{Nd}{5}");
            assertThat(masked).doesNotContainPattern("\\p{Nd}{3}\\.\\p{Nd}{3}\\.\\p{Nd}{3}-\\p{Nd}{2}");
        }
    }

    @Test
    void maskingTwiceChangesNothing() {
        var random = new SplittableRandom(4);
        for (int i = 0; i < 20_000; i++) {
            String once = Masking.mask(Noise.text(random, "0123456789 .-/()@abcdef.com,\ud83d\udc00<>", 80));
            assertThat(Masking.mask(once)).isEqualTo(once);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1 ", "a.", "a@", "1-", "(", "a.b@c.", "١", "12345 "})
    @Timeout(30) // quadratic time would take hours
    void timeIsLinearHoweverTheTextRepeats(String piece) {
        String text = piece.repeat(400_000 / piece.length());
        Assertions.assertThatCode(() -> Masking.mask(text)).doesNotThrowAnyException();
    }
}
