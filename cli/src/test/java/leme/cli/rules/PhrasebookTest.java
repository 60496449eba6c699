package leme.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import leme.cli.Exit;
import leme.cli.Shell;
import org.junit.jupiter.api.Test;

class PhrasebookTest {

    @Test
    void aSentenceIsFoundByItsWordsWithoutAccents() {
        var ran = Shell.run("rules", "sentences", "reclamacao", "aberta");
        assertThat(ran.exit()).isEqualTo(Exit.OK);
        assertThat(ran.out())
                .contains("há uma reclamação aberta\n      $reclamacao : Complaint( isOpen() )")
                .doesNotContain("luto");
    }

    @Test
    void placeholdersAreShownByName() {
        assertThat(Shell.run("rules", "sentences").out()).contains("o cliente tem menos de {meses} meses de casa");
    }

    @Test
    void wordsInNoSentenceFindNothing() {
        var ran = Shell.run("rules", "sentences", "unicórnio");
        assertThat(ran.exit()).isEqualTo(Exit.FAILED);
        assertThat(ran.out()).contains("0");
    }
}
