package leme.models.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import leme.models.artefact.Card.Learned;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of messages of which one word each says what they want, more examples teach more of the words. */
class LearningCurveTest {

    private static final List<String> INTENTS = List.of("card", "order", "bill");
    private static final int WORDS = 60;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void moreMessagesAreMeasuredOnTheSameFifthAndHelp() throws IOException {
        var curve = curve(7, Progress.silent());

        assertThat(curve).extracting(Learned::rows).containsExactly(48, 96, 192, 336, 480);
        assertThat(curve.getLast().reached()).isGreaterThan(curve.getFirst().reached() + 0.1);
        assertThat(curve).allSatisfy(point -> {
            assertThat(point.low()).isLessThanOrEqualTo(point.reached());
            assertThat(point.high()).isGreaterThanOrEqualTo(point.reached());
            assertThat(point.high()).isLessThanOrEqualTo(1);
        });
    }

    @Test
    void theSameSeedGivesTheSameCurveAndProgressIsToldTrainingByTraining() throws IOException {
        var steps = new ArrayList<String>();

        var curve = curve(7, (what, done, of) -> steps.add(what + " " + done + "/" + of));

        assertThat(curve).isEqualTo(curve(7, Progress.silent()));
        assertThat(steps).hasSize(10).last().isEqualTo("learning curve 10/10");
    }

    private List<Learned> curve(long seed, Progress progress) throws IOException {
        return LearningCurve.of(messages(), null, null, 2, seed, progress);
    }

    private Path messages() throws IOException {
        var random = new Random(3);
        var words = random.ints(INTENTS.size() * WORDS, 0, 1 << 24)
                .mapToObj(bits -> Integer.toString(bits, 26))
                .map(digits -> digits.chars()
                        .mapToObj(digit -> Character.toString('a' + Character.digit(digit, 26)))
                        .collect(Collectors.joining()))
                .toList();
        var csv = new StringBuilder("text,intent\n");
        for (int i = 0; i < 600; i++) {
            int intent = i % INTENTS.size();
            var telling = words.get(intent * WORDS + random.nextInt(WORDS));
            csv.append("please help with %s today,%s%n".formatted(telling, INTENTS.get(intent)));
        }
        return Files.writeString(folder.resolve("messages.csv"), csv);
    }
}
