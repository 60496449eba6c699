package leme.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import leme.cli.Exit;
import leme.cli.Shell;
import leme.rules.shipped.Shipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aTableBecomesASpreadsheetAndNothingIsOverwritten() throws IOException {
        Shipped.folder().writeTo(folder);
        var table = folder.resolve("policies/eligibility/products.csv");
        var ran = Shell.run("rules", "workbook", table.toString());
        assertThat(ran.exit()).isEqualTo(Exit.OK);
        assertThat(folder.resolve("policies/eligibility/products.xlsx")).isNotEmptyFile();

        var again = Shell.run("rules", "workbook", table.toString());
        assertThat(again.exit()).isEqualTo(Exit.FAILED);
        assertThat(again.err()).contains("exists already").contains("Maybe");
    }

    @Test
    void aTableThatIsNoneIsRefusedWithItsCell() throws IOException {
        var table = folder.resolve("table.csv");
        Files.writeString(table, "owner,me\n");
        var ran = Shell.run("rules", "workbook", table.toString());
        assertThat(ran.exit()).isEqualTo(Exit.FAILED);
        assertThat(ran.out()).contains("table.csv:1: has no `RuleTable`");
        assertThat(folder.resolve("table.xlsx")).doesNotExist();
    }
}
