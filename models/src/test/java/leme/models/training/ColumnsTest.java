package leme.models.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    @Test
    void ourOwnCorpusIsRecognised() {
        assertThat(Columns.of(List.of("text", "intent", "tone"), null, null)).isEqualTo(new Columns(0, 1, 2));
    }

    @Test
    void textAndCategoryAreRecognised() {
        assertThat(Columns.of(List.of("text", "category"), null, null)).isEqualTo(new Columns(0, 1, -1));
    }

    @Test
    void anIntentColumnIsTheTextWhereAServiceIsTheLabel() {
        assertThat(Columns.of(List.of("service_id", "service_name", "intent"), null, null))
                .isEqualTo(new Columns(2, 1, -1));
    }

    @Test
    void namedColumnsWin() {
        assertThat(Columns.of(List.of("service_id", "service_name", "intent"), "intent", "service_id"))
                .isEqualTo(new Columns(2, 0, -1));
    }
}
