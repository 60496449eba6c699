package leme.models.propensity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InteractionsTest {

    private static final String HEADER =
            "action;group;prior;tenureMonths;monthlyRevenue;productsOwned;ownsProduct;channel;"
                    + "hour;weekend;contacts;rejections;acceptances;asked;outcome";

    @TempDir
    Path folder;

    @Test
    void aLoggedLineIsRead() throws Exception {
        Path file =
                Files.write(folder.resolve("log.csv"), List.of(HEADER, "a;g;0.2;12;99.9;2;false;SMS;9;0;1;0;0;true;1"));
        var profile = new Profile(12, 99.9, 2, false, "SMS", 9, false, 1, 0, 0, true);
        assertThat(Interactions.read(file)).containsExactly(new Interaction("a", "g", 0.2, profile, true));
    }

    @Test
    void aBadLineIsNamed() throws Exception {
        Path file = Files.write(
                folder.resolve("log.csv"), List.of(HEADER, "a;g;0.2;12;99.9;2;perhaps;SMS;9;0;1;0;0;true;1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interactions.read(file))
                .withMessageContaining("line 2")
                .withMessageContaining("`perhaps`");
    }

    @Test
    void commasAndTabsSeparateToo() throws Exception {
        for (String separator : List.of(",", "\t")) {
            Path file = Files.write(
                    folder.resolve("log.csv"),
                    List.of(
                            HEADER.replace(";", separator),
                            "a;g;0.2;12;99.9;2;false;SMS;9;0;1;0;0;true;1".replace(";", separator)));
            assertThat(Interactions.read(file)).hasSize(1);
        }
    }

    @Test
    void columnsThatAreMissingAreNamed() throws Exception {
        Path file = Files.write(folder.resolve("log.csv"), List.of("action;group;outcome", "a;g;1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interactions.read(file))
                .withMessageContaining("`prior`, `tenureMonths`")
                .withMessageContaining("Maybe");
    }

    @Test
    void whatCannotBeIsNamed() throws Exception {
        Path file =
                Files.write(folder.resolve("log.csv"), List.of(HEADER, "a;g;0.2;12;99.9;2;0;SMS;24;0;1;0;0;true;1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interactions.read(file))
                .withMessageContaining("`hour` holds `24`");
    }
}
