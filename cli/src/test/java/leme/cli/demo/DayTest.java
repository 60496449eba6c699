package leme.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import leme.cli.demo.Day.Scene;
import leme.client.model.Channel;
import org.junit.jupiter.api.Test;

class DayTest {

    private final Day day = Day.shipped();
    private final List<Step> steps =
            day.scenes().stream().flatMap(scene -> scene.steps().stream()).toList();

    @Test
    void theShippedDayHasCustomersOfManyStatesAndPlentyToSay() {
        assertThat(day.customers()).hasSizeGreaterThanOrEqualTo(10);
        assertThat(day.states()).hasSizeGreaterThanOrEqualTo(8);
        assertThat(steps).hasSizeGreaterThanOrEqualTo(35);
    }

    @Test
    void customersWriteAndAreReachedInAllChannelsButVoice() {
        assertThat(steps)
                .filteredOn(Step.Says.class::isInstance)
                .extracting(step -> ((Step.Says) step).channel())
                .contains(Channel.WHATSAPP, Channel.INSTAGRAM, Channel.WEBCHAT);
        assertThat(steps)
                .filteredOn(Step.Asks.class::isInstance)
                .flatExtracting(step -> ((Step.Asks) step).channels())
                .contains(Channel.WHATSAPP, Channel.SMS, Channel.EMAIL, Channel.AGENT);
    }

    @Test
    void withinASceneTimeDoesNotRunBackwards() {
        assertThat(day.scenes())
                .allSatisfy(scene -> assertThat(scene.steps()).isSortedAccordingTo(Comparator.comparing(Step::at)));
    }

    @Test
    void aCustomerLivesThroughOneKindOfDayOnly() {
        assertThat(day.customers().keySet())
                .allSatisfy(who -> assertThat(day.scenes().stream()
                                .filter(scene -> scene.steps().stream()
                                        .anyMatch(step -> step.who().equals(who)))
                                .map(Scene::on)
                                .distinct())
                        .hasSize(1));
    }

    @Test
    void aStepOfNobodyIsRefused() {
        var script = """
                customers: {}
                scenes: [ { on: SUNDAY, title: { ptBr: a, en: b }, steps: [ { at: "08:00", who: ghost, closes: x } ] } ]
                """;
        assertThatThrownBy(() -> Day.read(new ByteArrayInputStream(script.getBytes(StandardCharsets.UTF_8))))
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("`ghost`");
    }
}
