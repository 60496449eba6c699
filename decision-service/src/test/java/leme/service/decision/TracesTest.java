package leme.service.decision;

import static org.assertj.core.api.Assertions.assertThat;

import leme.rules.fact.Channel;
import leme.rules.fact.Conversation;
import org.junit.jupiter.api.Test;

class TracesTest {

    private final ServiceInMemory service = new ServiceInMemory();

    private Conversation touched() {
        return service.journal.getLast().effects().conversations().getFirst();
    }

    @Test
    void aMessageFromAnAdvertisementIsRememberedAsSuch() {
        var at = service.write("vi o anúncio", true).at();

        assertThat(touched()).isEqualTo(new Conversation(Channel.WHATSAPP, at, null, at, null));
    }

    @Test
    void aReportOfFraudIsRemembered() {
        var at = service.write("caí num golpe", false).at();

        assertThat(touched()).isEqualTo(new Conversation(Channel.WHATSAPP, at, null, null, at));
    }

    @Test
    void aPlainMessageOnlyOpensTheWindow() {
        var at = service.write().at();

        assertThat(touched()).isEqualTo(new Conversation(Channel.WHATSAPP, at, null));
    }
}
