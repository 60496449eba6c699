package leme.cli.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import leme.cli.Exit;
import leme.cli.Shell;
import leme.rules.shipped.Shipped;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewTest {

    /** A customer who agreed to promotions and waits for an answer. */
    private static final String LINE = """
            {"decision":"d-1","at":"2026-11-18T17:00:00Z","bundle":"b","rules":"r","seed":1,"action":null,"situation":{\
            "id":"d-1","tenant":"default","customerKey":"c-1","at":"2026-11-18T17:00:00Z","placement":"REPLY",\
            "channel":"WHATSAPP","channels":["WHATSAPP"],"message":{"id":"m-1","text":"bom dia","entities":[]},"file":{\
            "customer":{"known":"fresh","value":{"key":"c-1","state":"SP","birthYear":1985,"language":"PT_BR",\
            "segment":"standard","products":[],"tags":[],"tenureMonths":36,"monthlyRevenue":120.0,"ddd":11}},\
            "consents":{"known":"fresh","value":[{"purpose":"PROMOTIONAL","channel":"WHATSAPP","status":"GRANTED",\
            "at":"2026-10-18T17:00:00Z","proof":"sha256:x","source":"app","form":"SPECIFIC"}]},\
            "complaints":{"known":"fresh","value":[{"id":"k","subject":"refund","channel":"EMAIL",\
            "openedAt":"2026-11-16T17:00:00Z","closedAt":null,"regime":"ORDINARY","forum":"SENDER"}]},\
            "contacts":{"known":"fresh","value":[]},\
            "conversations":{"known":"fresh","value":[{"channel":"WHATSAPP","lastInboundAt":"2026-11-18T17:00:00Z",\
            "lastComplaintAt":null}]},\
            "rights":{"known":"fresh","value":{"requests":[],"holds":[],"listings":[]}},\
            "sending":{"known":"fresh","value":{"usage":[],"pausedTemplates":[]}}},\
            "humanWaitSeconds":null,"budget":{"brl":1.0,"latencyMs":10000},"limit":3,"degradations":[]}}
            """;

    @TempDir
    private Path folder = Path.of("");

    private Path rules = Path.of("");
    private Path past = Path.of("");

    @BeforeEach
    void write() throws IOException {
        rules = folder.resolve("rules");
        past = Files.writeString(folder.resolve("past.ndjson"), LINE);
        Shipped.folder().writeTo(rules);
    }

    @Test
    void aVetoDroppedIsShoutedWithItsRuleAndFailsWhenStrict() throws IOException {
        var file = rules.resolve("policies/complaints/record.drl");
        Files.writeString(file, Files.readString(file).replace("Complaint( isOpen() )", "Complaint( id == \"none\" )"));

        var ran = preview(past, "--strict", "--lang", "en");

        assertThat(ran.out())
                .contains(
                        "PROMOTIONS NEWLY PERMITTED",
                        "“An open complaint silences everything commercial”",
                        "d-1 (c-1)");
        assertThat(ran.exit()).isEqualTo(Exit.FAILED);
        assertThat(preview(past, "--output", "json").out())
                .contains("\"decisions\" : 1", "\"PERMITTED\"", "\"risk\" : true");
    }

    @Test
    void theSameRulesChangeNothing() {
        var ran = preview(past, "--strict", "--lang", "pt-BR");

        assertThat(ran.exit()).isEqualTo(Exit.OK);
        assertThat(ran.out()).contains("nenhuma promoção passa a ser permitida").doesNotContain("✗");
        assertThat(ran.err()).contains("1 decisões retomadas");
    }

    @Test
    void aFileThatIsNoneOrHoldsOtherThingsIsRefusedWithTheRemedy() throws IOException {
        var other = Files.writeString(folder.resolve("other.csv"), "id,at\n");

        assertThat(preview(folder.resolve("missing"), "--lang", "en").err()).contains("cannot be read", "Maybe give");
        assertThat(preview(other, "--lang", "en").err()).contains("line 1 is not a recorded decision", "Maybe give");
    }

    private Shell.Ran preview(Path against, String... more) {
        var args = Stream.concat(
                Stream.of("rules", "preview", "--against", against.toString(), "--rules", rules.toString()),
                Stream.of(more));
        return Shell.run(args.toArray(String[]::new));
    }
}
