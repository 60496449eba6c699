package leme.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledSetTest {

    @TempDir
    Path folder;

    @Test
    void setsAreFoundByTheNamesOfTheirFiles() throws IOException {
        write("bank_train.csv", "text,category\nmy card,card\n");
        write("bank_test.csv", "text,category\nthe card,card\n");
        write("menu_intents.csv", "text;intent\nfatura;invoice\n");
        write(
                "talk_train_val.json",
                "{\"train\": [[\"hello\", \"greet\"]], \"val\": [[\"hi\", \"greet\"]], \"oos_val\": [[\"moo\", \"oos\"]]}");
        List<LabelledSet> sets = LabelledSet.in(folder);
        assertThat(sets).extracting(LabelledSet::name).containsExactly("bank", "menu", "talk");
        assertThat(sets).extracting(LabelledSet::leavesOneOut).containsExactly(false, true, false);
        assertThat(sets.getLast().test().outOfScope().rows())
                .extracting(Example::text)
                .containsExactly("moo");
    }

    @Test
    void aFolderWithoutSetsIsRefusedWithTheRemedy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LabelledSet.in(folder))
                .withMessageContaining("Maybe name them X_train.csv");
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }
}
