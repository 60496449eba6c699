package leme.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import leme.models.message.MessageReader;
import leme.models.message.Reading;
import leme.models.message.Reading.Lane;
import leme.models.message.Reading.Signal;
import leme.models.propensity.Profile;
import leme.models.propensity.Propensities;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedTest {

    private static final MessageReader READER = Shipped.messageReader();
    private static final Propensities PROPENSITIES = Shipped.propensities();
    private static final Profile PROFILE = new Profile(12, 120, 2, false, "WHATSAPP", 14, false, 1, 0, 1, false);

    @ParameterizedTest
    @CsvFileSource(resources = "probes.csv", numLinesToSkip = 1, delimiter = ';')
    void probesAreReadAsExpected(String message, String intent, String complaint, String signals) {
        Reading reading = READER.read(message);
        assertThat(reading.intents().getFirst().intent()).isEqualTo(intent);
        assertThat(reading.complaint() >= 0.5 ? "yes" : "no").as("complaint").isEqualTo(complaint);
        assertThat(reading.signals()).containsAll(signals(signals));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nao quero cancelar meu plano", "não quero falar com atendente", "i want to check my balance"})
    void whatIsDeniedGivesNoSignal(String message) {
        assertThat(READER.read(message).signals()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"where is my order?, en", "cadê meu pedido?, pt-BR"})
    void aPlainQuestionIsSureInEitherLanguage(String message, String language) {
        Reading reading = READER.read(message);
        assertThat(reading.language()).isEqualTo(language);
        assertThat(reading.intents().getFirst().intent()).isEqualTo("order-status");
        assertThat(reading.lane()).isEqualTo(Lane.SURE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿dónde está mi pedido?",
                "quiero cancelar mi tarjeta, por favor",
                "où est ma commande ?",
                "Wo ist meine Bestellung?"
            })
    void aThirdLanguageIsOutOfScope(String message) {
        assertThat(READER.read(message).lane()).isEqualTo(Lane.OUT_OF_SCOPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ok", "stop", "Ana Paula", "quero fazer um upgrade", "boleto please", "thanks, até mais"})
    void shortAndMixedMessagesAreReadByBoth(String message) {
        assertThat(READER.read(message).intents()).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quero cancelar", "cancelar", "I want to cancel", "vi o anúncio de vocês", "i saw your ad"})
    void whatMayMeanSeveralThingsIsNotSure(String message) {
        assertThat(READER.read(message).lane()).isNotEqualTo(Lane.SURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quero cancelar", "I want to cancel"})
    void aCancellationOfWhoKnowsWhatIsOneOfThree(String message) {
        assertThat(READER.read(message).intents().subList(0, 3))
                .extracting(Reading.Scored::intent)
                .containsExactlyInAnyOrder("card-cancel", "order-cancel", "plan-cancel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"I still haven't got my refund", "you still have not sorted my refund"})
    void anEnglishComplaintAboutARefundIsOne(String message) {
        Reading reading = READER.read(message);
        assertThat(reading.intents().getFirst().intent()).isEqualTo("refund-status");
        assertThat(reading.complaint()).isGreaterThan(0.5);
        assertThat(reading.evidence()).contains("refund");
    }

    @Test
    void theModelSaysWhichLanguagesItReads() throws Exception {
        var file = leme.models.artefact.ModelFile.read(ModelFolder.INTENTS, Shipped.bytes(ModelFolder.INTENTS));
        assertThat(file.header().language()).isEqualTo("pt-BR, en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "😡", "\ud83d", "????", "<cpf>", "1", "\u0000"})
    void oddMessagesAreReadToo(String message) {
        assertThat(READER.read(message).intents()).hasSize(5);
    }

    @Test
    void longMessagesAreReadToo() {
        assertThat(READER.read("quero meu reembolso ".repeat(5_000)).intents()).hasSize(5);
        assertThat(READER.read("x".repeat(100_000)).evidence()).hasSizeLessThan(6);
    }

    @Test
    void everyReadingIsWellFormed() {
        var random = new SplittableRandom(5);
        for (int i = 0; i < 2_000; i++) {
            String message = random.ints(random.nextInt(60), 0, 0x3000)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());
            Reading reading = READER.read(message);
            assertThat(reading.intents())
                    .isSortedAccordingTo((a, b) -> Double.compare(b.probability(), a.probability()));
            assertThat(reading.outOfScope()).isBetween(0.0, 1.0);
            assertThat(reading.complaint()).isBetween(0.0, 1.0);
            assertThat(reading).isEqualTo(READER.read(message));
        }
    }

    @Test
    void evidenceIsTheCustomersOwnWords() {
        assertThat(READER.read("Gostaria de saber do meu REEMBÔLSO").evidence()).contains("REEMBÔLSO");
    }

    @Test
    void anUnknownActionScoresNearItsPrior() {
        double probability =
                PROPENSITIES.score("never-seen", "nowhere", 0.2, PROFILE).probability();
        assertThat(probability).isCloseTo(0.2, Offset.offset(0.1));
    }

    @Test
    void aHigherPriorAndAQuestionAnsweredRaiseThePropensity() {
        var asked = new Profile(12, 120, 2, false, "WHATSAPP", 14, false, 1, 0, 1, true);
        double plain = probability(0.2, PROFILE);
        assertThat(probability(0.3, PROFILE)).isGreaterThan(plain);
        assertThat(probability(0.2, asked)).isGreaterThan(plain);
    }

    @Test
    void contributionsAreAtMostFiveHeaviestFirst() {
        var contributions =
                PROPENSITIES.score("order-tracking", "orders", 0.7, PROFILE).contributions();
        assertThat(contributions)
                .hasSizeBetween(1, 5)
                .isSortedAccordingTo((a, b) -> Double.compare(Math.abs(b.logOdds()), Math.abs(a.logOdds())));
    }

    @Test
    void extremeProfilesStayInsideTheOpenInterval() {
        var extreme = new Profile(
                Integer.MAX_VALUE,
                Double.MAX_VALUE,
                Integer.MAX_VALUE,
                true,
                "?",
                99,
                true,
                1 << 30,
                1 << 30,
                0,
                false);
        assertThat(probability(1e-9, extreme)).isBetween(1e-6, 1 - 1e-6);
    }

    @Test
    void versionsAreDigests() {
        assertThat(PROPENSITIES.version()).matches("[0-9a-f]{64}");
        assertThat(READER.version()).matches("[0-9a-f]{12}\\+[0-9a-f]{12}");
        assertThat(READER.version()).isEqualTo(Shipped.messageReader().version());
    }

    private static double probability(double prior, Profile profile) {
        return PROPENSITIES.score("order-tracking", "orders", prior, profile).probability();
    }

    private static Set<Signal> signals(@org.jspecify.annotations.Nullable String names) {
        return names == null
                ? Set.of()
                : Arrays.stream(names.split("[+]", -1)).map(Signal::valueOf).collect(Collectors.toSet());
    }
}
