package leme.service.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemPagesTest {

    @ParameterizedTest
    @EnumSource
    void everyProblemHasAPageWithItsTitlesCodeAndStatus(Problem problem) throws IOException {
        try (var page = ProblemPagesTest.class.getResourceAsStream("/leme/problems/" + problem.slug() + ".md")) {
            assertThat(new String(Objects.requireNonNull(page).readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("# " + problem.title().en())
                    .contains("`" + problem.name() + "`, HTTP " + problem.status())
                    .contains("## " + problem.title().ptBr())
                    .contains("\"type\": \"" + problem.type() + "\"")
                    .contains("**What to do.**", "**O que fazer.**");
        }
    }

    @Test
    void everyPageIsAProblem() throws IOException {
        try (var pages = Files.list(Path.of("../docs/problems"))) {
            assertThat(pages.map(page -> page.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(Problem.values())
                            .map(problem -> problem.slug() + ".md")
                            .toList());
        }
    }
}
