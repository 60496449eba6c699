package leme.service.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import leme.rules.fact.Channel;
import leme.rules.fact.Conversation;
import leme.rules.fact.CustomerFile;
import leme.rules.fact.Known;
import org.junit.jupiter.api.Test;

class TouchTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant BEFORE = NOON.minusSeconds(3600);

    private static CustomerFile file(Known<List<Conversation>> conversations) {
        return CustomerFile.missing("not asked").with(conversations);
    }

    @Test
    void aMessageFromAnAdvertisementOpensBothWindowsAndKeepsWhatWasKnown() {
        var known = new Conversation(Channel.WHATSAPP, BEFORE, BEFORE, null, BEFORE);
        var other = new Conversation(Channel.SMS, BEFORE, null);

        var touched = Touch.inbound(file(Known.fresh(List.of(known, other))), Channel.WHATSAPP, NOON, true);

        assertThat(touched.conversations())
                .isEqualTo(Known.fresh(List.of(other, new Conversation(Channel.WHATSAPP, NOON, BEFORE, NOON, BEFORE))));
    }

    @Test
    void anotherMessageLeavesTheAdvertisementWhereItWas() {
        var known = new Conversation(Channel.WHATSAPP, BEFORE, null, BEFORE, null);

        var touched = Touch.inbound(file(Known.fresh(List.of(known))), Channel.WHATSAPP, NOON, false);

        assertThat(touched.conversations())
                .isEqualTo(Known.fresh(List.of(new Conversation(Channel.WHATSAPP, NOON, null, BEFORE, null))));
    }

    @Test
    void conversationsThatCouldNotBeReadStayUnread() {
        var missing = file(Known.missing("the record did not answer"));

        assertThat(Touch.inbound(missing, Channel.WHATSAPP, NOON, true)).isEqualTo(missing);
    }
}
