package leme.service.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import leme.rules.fact.CustomerFile;
import leme.rules.fact.Known;
import leme.rules.fact.Source;
import leme.service.context.Contexts;
import leme.service.context.Degradation;
import leme.service.context.Gathered;
import leme.service.fake.Given;
import leme.service.record.Effects;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** A replica that cannot know which rules are in force knows nothing of customers until it does. */
class UnconfirmedTest {

    private static final Gathered KNOWN = new Gathered(
            new CustomerFile(
                    Known.fresh(Given.customer("ana")),
                    Known.fresh(List.of()),
                    Known.fresh(List.of()),
                    Known.fresh(List.of()),
                    Known.fresh(List.of())),
            List.of());

    private final AtomicBoolean guessing = new AtomicBoolean(true);
    private final Contexts contexts = new Unconfirmed(new Same(), guessing::get);

    @Test
    void whileItGuessesEveryPartIsMissingAndTheDecisionSaysWhy() {
        var gathered = contexts.file("default", "ana").blockOptional().orElseThrow();
        assertThat(gathered.file().sources()).allMatch(source -> source.state() == Source.State.MISSING);
        assertThat(gathered.degradations()).containsExactly(Degradation.RULES_UNCONFIRMED);
    }

    @Test
    void onceItKnowsItIsToldAll() {
        guessing.set(false);
        assertThat(contexts.file("default", "ana").block()).isEqualTo(KNOWN);
    }

    private record Same() implements Contexts {

        @Override
        public Mono<Gathered> file(String tenant, String customerKey) {
            return Mono.just(KNOWN);
        }

        @Override
        public Mono<Void> forget(String tenant, String customerKey) {
            return Mono.empty();
        }

        @Override
        public Mono<Void> recorded(String tenant, String customerKey, Effects effects) {
            return Mono.empty();
        }
    }
}
