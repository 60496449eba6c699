package leme.service.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import leme.rules.fact.Channel;
import leme.rules.fact.Conversation;
import leme.rules.fact.Placement;
import leme.rules.fact.Texts;
import leme.service.fake.Given;
import org.junit.jupiter.api.Test;

class RecordedTest {

    private static final Instant NANOS = Instant.parse("2026-03-02T12:00:00.123456789Z");

    @Test
    void aDecisionIsTheSameAfterItsJourneyAsJson() {
        Effects effects = new Effects(
                List.of(Given.contact("gold-card", NANOS)),
                List.of(Given.contact("loan", NANOS)),
                List.of(new Conversation(Channel.WHATSAPP, NANOS, null)));
        Recorded decision = Given.decision("t", "ana", NANOS, effects);

        assertThat(RecordJson.decision(RecordJson.bytes(decision))).isEqualTo(decision);
    }

    @Test
    void effectsOfBeforeMessagesCouldWithdrawAreRead() {
        assertThat(RecordJson.mapper().readValue("{\"contacts\":[],\"offers\":[],\"conversations\":[]}", Effects.class))
                .isEqualTo(Effects.NONE);
    }

    @Test
    void whatWasSaidInOneLanguageOnlyIsReadForBoth() {
        assertThat(RecordJson.mapper().readValue("\"broken\"", Texts.class)).isEqualTo(new Texts("broken", "broken"));
        Texts both = new Texts("quebrado", "broken");
        assertThat(RecordJson.mapper().readValue(RecordJson.mapper().writeValueAsString(both), Texts.class))
                .isEqualTo(both);
    }

    @Test
    void aDecisionWithoutMessageIntentOrActionIsTheSameAfterItsJourney() {
        Recorded decision = new Recorded(
                "1",
                "t",
                "ana",
                NANOS,
                Channel.EMAIL,
                null,
                "",
                new Summary(Placement.OUTBOUND, null, null, null, "b", 0, null, null),
                "{}",
                "{}",
                Effects.NONE);

        assertThat(RecordJson.decision(RecordJson.bytes(decision))).isEqualTo(decision);
        assertThat(decision.key()).isNull();
    }

    @Test
    void instantsAreRoundedToWhatAllStoresKeep() {
        assertThat(Given.decision("t", "ana", NANOS, Effects.NONE).at())
                .isEqualTo(Instant.parse("2026-03-02T12:00:00.123456Z"));
    }

    @Test
    void theCharacterPostgresCannotKeepIsRefusedAtTheDoor() {
        assertThatThrownBy(() -> Given.decision("t", "an\0a", NANOS, Effects.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("U+0000");
    }

    @Test
    void aChannelIsTouchedOnceAtMost() {
        List<Conversation> twice = List.of(Given.inbound(NANOS), Given.inbound(NANOS));

        assertThatThrownBy(() -> new Effects(List.of(), List.of(), twice)).hasMessageContaining("give one per channel");
    }

    @Test
    void aJournalEntryWrittenBeforeFraudsAndAdvertisementsWereKeptIsRead() {
        String entry = """
                {"id": "1", "tenant": "t", "customerKey": "ana", "at": "2026-03-02T12:00:00Z", "channel": "WHATSAPP",
                 "messageId": "wamid.1", "bodyHash": "sha256:aa", "summary": {"placement": "REPLY", "intent": null,
                 "route": null, "action": null, "bundle": "b", "seed": 0, "propensity": null,
                 "selectionProbability": null}, "situation": "{}", "response": "{}", "effects": {"contacts": [],
                 "offers": [], "conversations": [{"channel": "WHATSAPP", "lastInboundAt": "2026-03-02T12:00:00Z",
                 "lastComplaintAt": null}]}}""";

        assertThat(RecordJson.decision(entry.getBytes(StandardCharsets.UTF_8))
                        .effects()
                        .conversations())
                .containsExactly(Given.inbound(Instant.parse("2026-03-02T12:00:00Z")));
    }
}
