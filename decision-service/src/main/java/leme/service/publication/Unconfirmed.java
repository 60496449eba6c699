package leme.service.publication;

import java.util.ArrayList;
import java.util.function.BooleanSupplier;
import leme.rules.fact.CustomerFile;
import leme.service.context.Contexts;
import leme.service.context.Degradation;
import leme.service.context.Gathered;
import leme.service.record.Effects;
import reactor.core.publisher.Mono;

/**
 * The contexts of a replica that may be deciding by rules that are not in force, because it could ask nobody when it started
 * and remembered nothing. Until it knows, it is told nothing of customers: then no rules permit anything commercial, and
 * service messages go.
 *
 * @param contexts what is known otherwise
 * @param guessing whether it does not know yet
 */
public record Unconfirmed(Contexts contexts, BooleanSupplier guessing) implements Contexts {

    @Override
    public Mono<Gathered> file(String tenant, String customerKey) {
        return contexts.file(tenant, customerKey)
                .map(gathered -> guessing.getAsBoolean() ? withheld(gathered) : gathered);
    }

    private static Gathered withheld(Gathered gathered) {
        var degradations = new ArrayList<>(gathered.degradations());
        degradations.add(Degradation.RULES_UNCONFIRMED);
        return new Gathered(CustomerFile.missing(Degradation.RULES_UNCONFIRMED.detail()), degradations);
    }

    @Override
    public Mono<Void> forget(String tenant, String customerKey) {
        return contexts.forget(tenant, customerKey);
    }

    @Override
    public Mono<Void> recorded(String tenant, String customerKey, Effects effects) {
        return contexts.recorded(tenant, customerKey, effects);
    }
}
