package leme.cli.read;

import static org.assertj.core.api.Assertions.assertThat;

import leme.cli.Exit;
import leme.cli.Shell;
import org.junit.jupiter.api.Test;

class ReadTest {

    @Test
    void aMessageIsReadAsTheServiceWouldReadIt() {
        var ran = Shell.run("read", "vocês", "ainda", "não", "resolveram", "meu", "reembolso");
        assertThat(ran.exit()).isEqualTo(Exit.OK);
        assertThat(ran.out()).contains("“vocês ainda não resolveram meu reembolso”", "refund-status", "reembolso");
    }

    @Test
    void identifiersAreMaskedBeforeAnythingIsSaid() {
        assertThat(Shell.run("read", "--output", "json", "meu cpf é 529.982.247-25")
                        .out())
                .doesNotContain("982.247", "529982")
                .contains("\"intents\"");
    }
}
