package leme.models.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntitiesTest {

    /** A Saturday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "meu cpf é 529.982.247-25 | CPF PASSED [529.982.247-25]",
                "meu cpf é 529.982.247-26 | CPF FAILED [529.982.247-26]",
                "cpf 52998224726 | CPF FAILED [52998224726]",
                "cnpj 11.222.333/0001-81 | CNPJ PASSED [11.222.333/0001-81]",
                "cnpj 12.ABC.345/01DE-35 | CNPJ PASSED [12.ABC.345/01DE-35]",
                "cnpj 11.222.333/0001-82 | CNPJ FAILED [11.222.333/0001-82]",
                "liga +55 11 91234-5678 | PHONE PASSED [55 11 91234-5678]",
                "liga (11) 91234-5678 | PHONE PASSED [11) 91234-5678]",
                "liga (23) 91234-5678 | PHONE FAILED [23) 91234-5678]",
                "cartão 4111 1111 1111 1111 | CARD PASSED [4111 1111 1111 1111]",
                "cartão 4111 1111 1111 1112 | CARD FAILED [4111 1111 1111 1112]",
                "manda pra maria@x.com.br | EMAIL NONE [maria@x.com.br]",
                "pix 123e4567-e89b-12d3-a456-426614174000 | PIX_KEY NONE [123e4567-e89b-12d3-a456-426614174000]",
                "cep 01310-100 | POSTCODE NONE [01310-100]",
                "pedido 98765 sumiu | ORDER NONE [98765]",
                "protocolo nº 20251121 | PROTOCOL NONE [20251121]",
                "código AA123456789BR | NUMBER NONE [123456789]",
                "00190.00009 01234.567891 23456.789012 3 99990000012345 | "
                        + "BOLETO FAILED [00190.00009 01234.567891 23456.789012 3 99990000012345]",
                "00190500954014481606906809350314337370000000100 | "
                        + "BOLETO PASSED [00190500954014481606906809350314337370000000100]"
            })
    void whatIdentifiesSomebodyIsPlacedAndCheckedButNotRepeated(String text, String expected) {
        assertThat(told(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cobraram R$ 12.345,67 | 12345.67",
                "paguei R$99,9 | 99.90",
                "cobraram 1.234 reais | 1234.00",
                "foram 50 reais | 50.00",
                "foram dois mil reais | 2000.00",
                "foram mil reais | 1000.00",
                "foram R$ 3 mil | 3000.00",
                "foram cem reais | 100.00",
                "they took R$ 1,234.50 | 1234.50"
            })
    void anAmountIsUnderstood(String text, String value) {
        assertThat(Entities.in(text, TODAY).entities())
                .singleElement()
                .returns(Entity.Kind.AMOUNT, Entity::kind)
                .returns(value, Entity::value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "venceu em 10/11/2026 | 2026-11-10",
                "venceu em 10/11/26 | 2026-11-10",
                "venceu em 2026-11-10 | 2026-11-10",
                "venceu em 10/11 | 2026-11-10",
                "vence em 05/01 | 2027-01-05",
                "vence dia 5 de janeiro | 2027-01-05",
                "venceu em 10 de março de 2026 | 2026-03-10",
                "vence dia 25 | 2026-11-25",
                "vence dia 2 | 2026-12-02",
                "comprei ontem | 2026-11-20",
                "comprei anteontem | 2026-11-19",
                "chega depois de amanhã | 2026-11-23",
                "chega sexta que vem | 2026-11-27",
                "chega na quarta-feira | 2026-11-25",
                "era pra chegar segunda passada | 2026-11-16",
                "it was due last friday | 2026-11-20",
                "it comes tomorrow | 2026-11-22"
            })
    void aDayIsCountedFromToday(String text, String value) {
        assertThat(Entities.in(text, TODAY).entities())
                .singleElement()
                .returns(Entity.Kind.DATE, Entity::kind)
                .returns(value, Entity::value);
    }

    @Test
    void aBirthdayIsPlacedButNotRepeated() {
        assertThat(Entities.in("nasci em 01/02/1990", TODAY).entities())
                .singleElement()
                .returns(Entity.Kind.DATE, Entity::kind)
                .returns(null, Entity::value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plano 5g de 300 mega",
                "31/02/2026",
                "quero a segunda via",
                "paguei em 12x",
                "a quinta tentativa",
                "é a terceira vez"
            })
    void whatIsNoEntityIsNone(String text) {
        assertThat(Entities.in(text, TODAY).entities()).isEmpty();
    }

    @Test
    void entitiesLieInOrderWithinTheTextAndNeverOverlap() {
        var random = new SplittableRandom(5);
        String[] pieces = {
            "R$ 1.234,56 ",
            "10/11/2026",
            " ontem",
            "529.982.247-25",
            " dia 5",
            "cpf ",
            "pedido 123456 ",
            "1 ",
            "9",
            "@a.b ",
            "-"
        };
        for (int i = 0; i < 5_000; i++) {
            var text =
                    random.ints(12, 0, pieces.length).mapToObj(j -> pieces[j]).collect(Collectors.joining());
            int last = 0;
            for (Entity entity : Entities.in(text, TODAY).entities()) {
                assertThat(entity.start()).isGreaterThanOrEqualTo(last);
                assertThat(entity.end()).isLessThanOrEqualTo(text.length());
                last = entity.end();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.", "dia 1 ", "R$ 1", "cem ", "segunda ", "10/10/", "cpf "})
    @Timeout(30) // quadratic time would take hours
    void timeIsBoundedHoweverTheTextRepeats(String piece) {
        assertThat(Entities.in(piece.repeat(4_096 / piece.length()), TODAY)).isNotNull();
    }

    private static String told(String text) {
        return Entities.in(text, TODAY).entities().stream()
                .map(entity -> entity.kind() + " " + entity.check() + " ["
                        + text.substring(entity.start(), entity.end()) + "]")
                .collect(Collectors.joining(", "));
    }
}
