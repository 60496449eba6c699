package leme.models.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import leme.models.message.Reading.Signal;
import leme.models.text.NormalText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The phrases that ship, on messages that were not written for them. */
class SignalsTest {

    private static final Path CORPUS = Path.of("corpus");

    private Signals signals = new Signals(List.of());

    @BeforeEach
    void read() throws IOException {
        signals = new Signals(Files.readAllLines(CORPUS.resolve("signals.csv")).stream()
                .skip(1)
                .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "O secador que comprei de vocês pegou fogo na tomada!!",
                "tomei choque no chuveiro q vcs instalaram",
                "A BATERIA EXPLODIU enquanto carregava",
                "o carregador está soltando faíscas e com cheiro de queimado",
                "comi a lasanha e passei mal, acho que foi intoxicação alimentar",
                "minha filha se machucou com a cadeira, quebrou do nada",
                "achei caco de vidro no pote de papinha",
                "o técnico me ameaçou quando reclamei",
                "tem um vazamento de gás no fogão novo",
                "a bateria do celular está estufada, pode explodir?",
                "My phone caught fire on the nightstand",
                "I got an electric shock from the kettle you sent",
                "there is smoke coming out of the charger",
                "my son had an allergic reaction to the cream",
                "The blender exploded in my kitchen",
                "I smell gas since your technician left"
            })
    void a_message_that_reports_danger_is_heard(String message) {
        assertThat(signals.in(NormalText.of(message)).given()).contains(Signal.REPORTS_DANGER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "O preço da fatura explodiu este mês!",
                "levei um choque com o valor da conta",
                "vocês me queimaram com o cliente",
                "a promoção está pegando, quero saber mais",
                "é perigoso comprar com cartão pelo site?",
                "minha TV queimou, quero trocar",
                "quero um fogão a gás de quatro bocas",
                "seguro contra roubo, tem?",
                "a entrega deu mal, veio errado",
                "is it safe to pay with my card?",
                "my bill went through the roof, I am shocked",
                "the new offer is on fire, sign me up"
            })
    void a_way_of_speaking_is_no_danger(String message) {
        assertThat(signals.in(NormalText.of(message)).given()).doesNotContain(Signal.REPORTS_DANGER);
    }

    /** The corpus has one: an air fryer in smoke. What is held out from training has none. */
    @Test
    void among_ordinary_messages_false_alarms_are_rare() throws IOException {
        List<String> alarms = Stream.of(
                        "pt-BR/everybody",
                        "pt-BR/retail",
                        "pt-BR/bank",
                        "pt-BR/telecom",
                        "pt-BR/out-of-scope",
                        "held-out/pt-BR",
                        "en/everybody",
                        "en/retail",
                        "en/bank",
                        "en/telecom",
                        "en/out-of-scope")
                .flatMap(SignalsTest::messages)
                .filter(message -> signals.in(NormalText.of(message)).given().contains(Signal.REPORTS_DANGER))
                .toList();
        assertThat(alarms).singleElement().asString().contains("soltando fumaça");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            I'll sue you; THREATENS_LEGAL_ACTION
            See you in court then.; THREATENS_LEGAL_ACTION
            remove me from this list; WANTS_NO_MESSAGES
            I don't want to receive your promotions; WANTS_NO_MESSAGES
            stop calling me; WANTS_NO_MESSAGES
            let me speak with a human; ASKS_FOR_HUMAN
            I was robbed last night; REPORTS_FRAUD
            my husband died last week; VULNERABLE
            I lost my job; VULNERABLE
            sort this out asap; URGENT
            how do I cancel?; WANTS_TO_CANCEL
            """)
    void what_is_asked_or_threatened_is_heard_in_english_too(String message, Signal signal) {
        assertThat(signals.in(NormalText.of(message)).given()).contains(signal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I don't want to cancel my plan",
                "my internet died again",
                "my account is disabled",
                "where is my order?",
                "what is my balance?"
            })
    void ordinary_english_gives_no_signal(String message) {
        Signals.Heard heard = signals.in(NormalText.of(message));
        assertThat(heard.given()).isEmpty();
    }

    private static Stream<String> messages(String file) {
        try {
            return Files.readAllLines(CORPUS.resolve(file + ".csv")).stream().skip(1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
