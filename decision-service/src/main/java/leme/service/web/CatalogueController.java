package leme.service.web;

import java.util.Comparator;
import java.util.function.Predicate;
import leme.api.CatalogueApi;
import leme.api.model.ActionList;
import leme.api.model.Channel;
import leme.api.model.Purpose;
import leme.rules.fact.Action;
import leme.service.bundle.Bundles;
import leme.service.web.problem.Problem;
import leme.service.web.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What could be proposed. */
@RestController
class CatalogueController implements CatalogueApi {

    private final Bundles bundles;

    CatalogueController(Bundles bundles) {
        this.bundles = bundles;
    }

    @Override
    public Mono<ResponseEntity<ActionList>> listActions(
            @Nullable String issue,
            @Nullable Purpose purpose,
            @Nullable Channel channel,
            String tenant,
            ServerWebExchange exchange) {
        return Mono.fromSupplier(() -> {
            var bundle = bundles.current();
            Predicate<Action> wanted =
                    action -> (issue == null || action.issue().equals(issue))
                            && (purpose == null || action.purpose().name().equals(purpose.name()))
                            && (channel == null || speaksThrough(action, channel));
            var actions = bundle.catalogue().actions().stream()
                    .filter(wanted)
                    .sorted(Comparator.comparing(Action::code))
                    .map(ActionView::of)
                    .toList();
            return ResponseEntity.ok(new ActionList().bundle(bundle.revision()).actions(actions));
        });
    }

    @Override
    public Mono<ResponseEntity<leme.api.model.Action>> getAction(
            String code, String tenant, ServerWebExchange exchange) {
        return Mono.fromSupplier(() -> bundles.current()
                .catalogue()
                .action(code)
                .map(action -> ResponseEntity.ok(ActionView.of(action)))
                .orElseThrow(CatalogueController::unknown));
    }

    private static boolean speaksThrough(Action action, Channel channel) {
        return action.treatments().stream()
                .anyMatch(treatment -> treatment.channel().name().equals(channel.name()));
    }

    private static Refusal unknown() {
        return Refusal.of(
                Problem.NOT_FOUND,
                "Não há ação com esse `code` no catálogo ativo. As que há estão em `/v1/actions`.",
                "The active catalogue has no action of that `code`. Those it has stand in `/v1/actions`.");
    }
}
