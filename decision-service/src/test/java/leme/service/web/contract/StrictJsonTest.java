package leme.service.web.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import leme.service.web.problem.Refusal;
import leme.service.web.problem.Violation;
import org.junit.jupiter.api.Test;

class StrictJsonTest {

    private static Violation refused(String body) {
        return refused(body.getBytes(StandardCharsets.UTF_8));
    }

    private static Violation refused(byte[] body) {
        var faults = faults(body);
        assertThat(faults).as(new String(body, StandardCharsets.UTF_8)).hasSize(1);
        return faults.getFirst();
    }

    private static List<Violation> faults(byte[] body) {
        try {
            return Unkeepable.in(StrictJson.read(body));
        } catch (Refusal unreadable) {
            return unreadable.reasons().violations();
        }
    }

    @Test
    void malformedJsonIsShownItsPlaceAndOneCharacter() {
        var violation = refused("{\n  \"channel\": WHATSAPP\n}");
        assertThat(violation.message().en()).isEqualTo("the JSON is malformed near `W`, at line `2`, column `14`");
        assertThat(violation.remedy().en()).startsWith("Maybe");
    }

    @Test
    void anEarlyEndIsToldApart() {
        assertThat(refused("{\"a\": 1").message().en()).startsWith("the JSON ends too early");
    }

    @Test
    void aNameGivenTwiceIsRefused() {
        assertThat(refused("{\"a\": 1, \"a\": 2}").message().en()).startsWith("a name is given twice");
    }

    @Test
    void anythingAfterTheEndIsRefused() {
        assertThat(refused("{} {}").message().en()).startsWith("something follows");
    }

    @Test
    void tooManyLevelsAreRefused() {
        assertThat(refused("[".repeat(10_000)).message().en()).contains("`64` levels");
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        assertThat(refused(new byte[] {'"', (byte) 0xC3, '"'}).message().en()).isEqualTo("the body is not UTF-8");
    }

    @Test
    void anEmptyBodyIsRefused() {
        assertThat(refused("").message().en()).isEqualTo("the body is empty");
        assertThat(refused("  \n").message().en()).isEqualTo("the body is empty");
    }

    @Test
    void whatPostgresCannotKeepIsRefusedWhereItStands() {
        assertThat(refused("{\"a\": [\"x\\u0000y\"]}").pointer()).isEqualTo("/a/0");
        assertThat(refused("{\"a\": \"\\ud800\"}").pointer()).isEqualTo("/a");
        assertThat(refused("{\"\\udc00\": 1}").pointer()).isEqualTo("");
    }

    @Test
    void aNumberBeyondDoublePrecisionIsRefused() {
        assertThat(refused("{\"a\": 1e400}").message().en()).isEqualTo("is a number beyond double precision");
        assertThat(refused("{\"a\": " + "9".repeat(200) + "}").message().en()).contains("`128` digits");
    }

    @Test
    void nothingOfTheBodyIsQuotedButACharacter() {
        assertThat(refused("{\"text\": \"meu cpf é 529.982.247-25\" \"x\"}").toString())
                .doesNotContain("529");
    }
}
