package leme.cli.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.TreeMap;
import leme.rules.shipped.Shipped;
import leme.service.bundle.RulesArchive;
import org.junit.jupiter.api.Test;

class SubmitTest {

    /** Tables in workbooks too: what arrives is, byte for byte, what the folder holds. */
    @Test
    void whatIsSentIsWhatTheFolderHolds() {
        var arrived = new TreeMap<String, byte[]>();
        Shipped.folder().files().forEach((path, content) -> {
            var sent = Submit.file(path, content);
            var text = sent.getText();
            arrived.put(
                    path,
                    text == null
                            ? Base64.getDecoder().decode(sent.getBase64())
                            : text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        });

        assertThat(RulesArchive.of(arrived)).isEqualTo(RulesArchive.of(Shipped.folder()));
    }
}
