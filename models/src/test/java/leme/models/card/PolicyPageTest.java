package leme.models.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import leme.models.log.LogColumn;
import leme.models.policy.Encoding;
import leme.models.policy.LogReader;
import leme.models.policy.PolicyEvaluation;
import leme.models.policy.PolicyReport;
import leme.models.training.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

class PolicyPageTest {

    private static final Locale PORTUGUESE = Locale.of("pt", "BR");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void itDrawsEveryPolicyAndEveryDifferenceOfTheCandidateAndNeedsNothingElse() throws Exception {
        var report = report();
        var page = page(report, Locale.ENGLISH);
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(page.substring(page.indexOf("<html")))));

        assertThat(document.getElementsByTagName("svg").getLength()).isEqualTo(2);
        assertThat(document.getElementsByTagName("circle").getLength())
                .isEqualTo(report.standings().size() + report.standings().size() - 1);
        assertThat(page.replace("http://www.w3.org/1999/xhtml", ""))
                .contains("Refused &lt;b&gt;", "against the best", "few outcomes")
                .doesNotContain("http:", "https:", "url(", "src=", "<script", "<b>Refused");
    }

    @Test
    void linesThatSayNothingOfOtherPoliciesAreCountedOnIt() throws IOException {
        var report = report();

        assertThat(report.leftOut()).isEqualTo(40);
        assertThat(report.rows()).isEqualTo(180);
        assertThat(page(report, Locale.ENGLISH)).contains("Left out: nothing left to chance</b> 40");
    }

    @Test
    void itSpeaksBothLanguagesAndTheSameReportGivesTheSamePage() throws IOException {
        var report = report();

        assertThat(page(report, PORTUGUESE))
                .contains("lang=\"pt-BR\"", "Quanto valeriam as políticas", "De fora")
                .isEqualTo(page(report, PORTUGUESE));
    }

    private static String page(PolicyReport report, Locale reader) {
        return PolicyPage.of(
                report,
                contender -> contender.kind().name() + contender.detail(),
                List.of("Refused <b>", "against the best"),
                List.of("few outcomes"),
                reader);
    }

    /** Of an export with 360 choices, half of them judged on, and 40 that had to be. */
    private PolicyReport report() throws IOException {
        var random = new Random(4);
        var csv = new StringBuilder(String.join(",", LogColumn.header())).append('\n');
        for (int i = 0; i < 400; i++) {
            boolean forced = i % 10 == 9;
            boolean answered = random.nextDouble() < 0.3;
            csv.append(
                    "d%d,2026-11-03T15:00:00Z,1,%s,g,0.1,%d,50,1,false,SMS,15,false,0,0,0,false,%s,%s,%s,false,%d,b,r,p,%n"
                            .formatted(
                                    i,
                                    random.nextBoolean() ? "a" : "b",
                                    random.nextInt(90),
                                    forced ? "1" : "0.5",
                                    forced ? "VULNERABLE" : "",
                                    answered,
                                    answered ? 1 : 0));
        }
        var raw = new LogReader(null, null).read(Files.writeString(folder.resolve("export.csv"), csv));
        var encoding = Encoding.of(raw);
        return PolicyEvaluation.run(
                PolicyEvaluation.Request.of(encoding.encode(raw), encoding, 7).folds(1, 1), Progress.silent());
    }
}
