package leme.models.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import leme.models.Shipped;
import leme.models.message.Reading.Signal;
import leme.models.training.Examples;
import leme.models.training.RequestsReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestsTest {

    private static final MessageReader READER = Shipped.messageReader();

    @Test
    void twoThingsAskedForAreBothTold() {
        assertThat(READER.read("quero 2ª via e cancelar o seguro").requests())
                .extracting(Reading.Request::intent)
                .containsExactly("invoice-copy", "insurance-question");
    }

    @ParameterizedTest
    @CsvSource({
        "Can you resend my bill and cancel the insurance?, invoice-copy, insurance-question",
        "please increase my limit and change my address, card-limit-increase, registration-update",
        "I'd like to update my phone number and to negotiate my debt, registration-update, debt-negotiation"
    })
    void twoThingsAskedForInEnglishAreBothTold(String text, String one, String other) {
        assertThat(READER.read(text).requests())
                .extracting(Reading.Request::intent)
                .containsExactly(one, other);
    }

    @Test
    void eachRequestHasTheWordsThatCarriedIt() {
        assertThat(READER.read("preciso aumentar meu limite e saber quando chega meu cartão")
                        .requests())
                .satisfiesExactly(
                        limit -> assertThat(limit.evidence()).contains("limite").doesNotContain("chega"),
                        card -> assertThat(card.evidence()).contains("chega").doesNotContain("limite"));
    }

    @Test
    void whatIsAskedBesideGivesItsSignalToo() {
        assertThat(READER.read("manda a segunda via da fatura? e quero cancelar meu cartão")
                        .signals())
                .contains(Signal.WANTS_TO_CANCEL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cadê meu pedido?",
                "bom dia, quero a segunda via da fatura",
                "perdi o emprego, dá pra parcelar a fatura?",
                "quero meu reembolso. Quero meu reembolso já!",
                "",
                "e, e. e! e?",
            })
    void oneThingAskedForIsOneHoweverManyClauses(String text) {
        assertThat(READER.read(text).requests()).isEmpty();
    }

    @Test
    void messagesWithOneRequestStayWholeAndHalfOfThoseWithSeveralAreReadWhole() throws Exception {
        RequestsReport report = RequestsReport.of(
                READER,
                Examples.read(Path.of("corpus/held-out/pt-BR.csv")),
                Examples.read(Path.of("corpus/held-out/several-pt-BR.csv"), null, "intents"));
        report.lines().forEach(System.out::println);
        assertThat(report.split()).isLessThan(report.single() / 50);
        assertThat(report.whole()).isGreaterThan(report.several() / 2);
    }
}
