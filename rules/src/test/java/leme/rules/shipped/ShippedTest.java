package leme.rules.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import leme.rules.catalogue.Catalogue;
import leme.rules.routing.Routing;
import org.junit.jupiter.api.Test;

class ShippedTest {

    @Test
    void what_ships_is_what_stands_in_the_folder() throws IOException {
        RulesFolder folder = RulesFolder.at(Path.of("."));
        assertThat(Shipped.folder().policies()).isEqualTo(folder.policies());
        assertThat(Shipped.folder().scenarios()).isEqualTo(folder.scenarios());
    }

    @Test
    void catalogue_routing_and_retention_are_sound() {
        assertThat(Shipped.catalogue().actions()).isNotEmpty();
        assertThat(Shipped.routing().intents()).isNotEmpty();
        assertThat(Shipped.retention().terms()).isNotEmpty();
    }

    @Test
    void actions_answer_intents_that_routing_knows() {
        Catalogue catalogue = Shipped.catalogue();
        Routing routing = Shipped.routing();
        Set<String> answered = catalogue.actions().stream()
                .flatMap(action -> action.intents().stream())
                .collect(Collectors.toSet());
        assertThat(routing.intents()).containsKeys(answered.toArray(String[]::new));
    }
}
