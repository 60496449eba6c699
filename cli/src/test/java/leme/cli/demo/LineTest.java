package leme.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import leme.cli.Words;
import leme.client.model.Channel;
import leme.client.model.ConsentStatus;
import leme.client.model.NextBestActionsRequest.PlacementEnum;
import leme.client.model.Purpose;
import org.junit.jupiter.api.Test;

class LineTest {

    private static final LocalTime NINE_TEN = LocalTime.of(9, 10);

    private final Line portuguese = new Line(Words.of(Locale.of("pt", "BR")), new Palette(false));
    private final Line english = new Line(Words.of(Locale.ENGLISH), new Palette(false));

    @Test
    void aDecisionIsOneLineThatSaysWhatWasUnderstoodWhoAnswersWithWhatAndWhatWasHeldBack() {
        assertThat(portuguese.of(said("vocês ainda não resolveram meu reembolso"), Samples.RECIFE, Samples.decision()))
                .isEqualTo("09:10  WhatsApp  Recife, PE        “vocês ainda não resolveram meu reembolso”      "
                        + "→ refund-status 97% · pessoa COMPLAINT"
                        + " · refund-priority, refund-status (template) (não antes de qui. 09:00)"
                        + " · ✋ 2 promoções: OPEN_COMPLAINT, NO_CONSENT · ✋ 1 outra: OPEN_COMPLAINT");
    }

    @Test
    void theSameInEnglish() {
        assertThat(english.of(said("olá"), Samples.RECIFE, Samples.decision()))
                .contains("person COMPLAINT", "(not before Thu 09:00)", "✋ 2 promotions: OPEN_COMPLAINT, NO_CONSENT");
    }

    @Test
    void answersBeginInTheSameColumnHoweverLongTheMessage() {
        var brief = portuguese.of(said("oi"), Samples.RECIFE, Samples.decision());
        var wordy = portuguese.of(said("reembolso ".repeat(40)), Samples.RECIFE, Samples.decision());
        assertThat(wordy.indexOf('→')).isEqualTo(brief.indexOf('→'));
        assertThat(wordy).contains("…”");
    }

    @Test
    void whatIsVetoedIsCountedButNotWhatIsBesideThePoint() {
        assertThat(Tally.of(List.of(Samples.decision()), List.of()).vetoes())
                .containsExactly(java.util.Map.entry("OPEN_COMPLAINT", 3L), java.util.Map.entry("NO_CONSENT", 1L));
    }

    @Test
    void aQuestionOfACampaignNamesItsChannels() {
        var asks = new Step.Asks(NINE_TEN, "recife", PlacementEnum.OUTBOUND, List.of(Channel.SMS, Channel.EMAIL), null);
        assertThat(portuguese.of(asks, Samples.RECIFE, Samples.decision()))
                .contains("campanha: o que pode sair por SMS, e-mail?");
    }

    @Test
    void aConsentWithdrawnIsALineWithoutADecision() {
        var step = new Step.Consents(NINE_TEN, "recife", ConsentStatus.REVOKED, Purpose.PROMOTIONAL, Channel.WHATSAPP);
        assertThat(english.of(step, Samples.RECIFE, null))
                .endsWith("✗ withdraws the consent to promotions through WhatsApp");
    }

    @Test
    void aTerminalSeesColours() {
        var coloured = new Line(Words.of(Locale.ENGLISH), new Palette(true));
        assertThat(coloured.of(said("oi"), Samples.RECIFE, Samples.decision())).contains("\u001B[31m✋");
    }

    private static Step said(String text) {
        return new Step.Says(NINE_TEN, "recife", Channel.WHATSAPP, text, null);
    }
}
