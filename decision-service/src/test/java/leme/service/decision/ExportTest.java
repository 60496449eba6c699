package leme.service.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import leme.engine.situation.Budget;
import leme.engine.situation.Message;
import leme.engine.situation.Situation;
import leme.rules.fact.Channel;
import leme.rules.fact.Consent;
import leme.rules.fact.CustomerFile;
import leme.rules.fact.Known;
import leme.rules.fact.Placement;
import leme.rules.routing.Availability;
import leme.service.fake.Given;
import leme.service.record.Effects;
import leme.service.record.Pseudonyms;
import leme.service.record.Recorded;
import leme.service.record.Summary;
import org.junit.jupiter.api.Test;

class ExportTest {

    private static final Instant NOW = Instant.parse("2026-11-18T17:00:00Z");
    private static final Pseudonyms PSEUDONYMS =
            new Pseudonyms("sixteen bytes or more".getBytes(StandardCharsets.UTF_8));

    @Test
    void a_line_leads_back_to_nobody() {
        var line = exported(recorded(situation("ana-17")));

        assertThat(line)
                .doesNotContain("ana-17")
                .doesNotContain("sha256:0f")
                .doesNotContain("wamid.7")
                .doesNotContain("protocol-9")
                .doesNotContain("\n");
    }

    @Test
    void all_that_decides_comes_through_and_one_customer_keeps_one_alias() {
        var known = situation("ana-17");
        var read = Export.read(exported(recorded(known)));
        var other = Export.read(exported(recorded(situation("bia-3"))));

        assertThat(read.seed()).isEqualTo(-42);
        assertThat(read.rules()).isEqualTo("pack-1");
        assertThat(read.action()).isEqualTo("gold-card");
        assertThat(read.situation().at()).isEqualTo(known.at());
        assertThat(read.situation().humans()).isEqualTo(known.humans());
        assertThat(read.situation().humanWaitSeconds()).isEqualTo(240);
        assertThat(read.situation().channels()).isEqualTo(known.channels());
        assertThat(read.situation().customer().segment()).isEqualTo("prime");
        assertThat(read.situation().customer().key())
                .isEqualTo(read.situation().customerKey())
                .isNotEqualTo(other.situation().customerKey());
        assertThat(read.situation().file().contacts()).isEqualTo(known.file().contacts());
        assertThat(read.situation().message()).extracting("text").isEqualTo("meu reembolso");
    }

    @Test
    void what_is_no_line_is_refused() {
        assertThatThrownBy(() -> Export.read("{}")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Export.read("decision,at")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String exported(Recorded decision) {
        return Export.line(decision, name -> PSEUDONYMS.alias("default", name));
    }

    private static Situation situation(String customer) {
        return new Situation(
                "d-1",
                "default",
                customer,
                NOW,
                Placement.REPLY,
                Channel.WHATSAPP,
                EnumSet.of(Channel.WHATSAPP),
                new Message("wamid.7", "meu reembolso"),
                new CustomerFile(
                        Known.fresh(Given.customer(customer)),
                        Known.fresh(List.of(Given.consent(Consent.Status.GRANTED, NOW.minusSeconds(9)))),
                        Known.fresh(List.of(Given.complaint("protocol-9", NOW.minusSeconds(99)))),
                        Known.fresh(List.of(Given.contact("gold-card", NOW.minusSeconds(999)))),
                        Known.missing("away")),
                240,
                List.of(new Availability("retail", false, 900)),
                Budget.GENEROUS,
                3,
                List.of());
    }

    private static Recorded recorded(Situation situation) {
        return new Recorded(
                "d-1",
                "default",
                situation.customerKey(),
                NOW,
                Channel.WHATSAPP,
                "wamid.7",
                "sha256:aa",
                new Summary(Placement.REPLY, "card.lost", "HUMAN", "gold-card", "bundle-1", -42L, 0.25, 0.125),
                DecisionJson.of(situation),
                "{\"stamp\":{\"versions\":{\"rules\":\"pack-1\"}}}",
                Effects.NONE);
    }
}
