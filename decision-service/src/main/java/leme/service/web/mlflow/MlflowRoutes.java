package leme.service.web.mlflow;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import leme.service.registry.Registry;
import leme.service.web.door.Person;
import leme.service.web.mlflow.Shown.ModelVersion;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Registered models and their versions, by the paths of MLflow's {@code ModelRegistryService}. */
public final class MlflowRoutes {

    private static final String MODELS = "/api/2.0/mlflow/registered-models";
    private static final String VERSIONS = "/api/2.0/mlflow/model-versions";

    private static final int MODELS_ON_A_PAGE = 100;
    private static final int MOST_MODELS = 1_000;
    private static final int MOST_VERSIONS = 200_000;

    private final Registry registry;
    private final Aliases aliases;

    private MlflowRoutes(Registry registry) {
        this.registry = registry;
        this.aliases = new Aliases(registry);
    }

    public static RouterFunction<ServerResponse> of(Registry registry) {
        var routes = new MlflowRoutes(registry);
        return RouterFunctions.route()
                .GET(MODELS + "/search", asked(routes::searchModels))
                .GET(MODELS + "/get", asked(routes::model))
                .GET(MODELS + "/get-latest-versions", asked(routes::latest))
                .POST(MODELS + "/get-latest-versions", asked(routes::latest))
                .GET(MODELS + "/alias", asked(routes::byAlias))
                .POST(MODELS + "/alias", asked(routes::setAlias))
                .DELETE(MODELS + "/alias", asked(routes::deleteAlias))
                .GET(VERSIONS + "/get", asked(routes::version))
                .GET(VERSIONS + "/search", asked(routes::searchVersions))
                .GET(VERSIONS + "/get-download-uri", asked(routes::where))
                .add(ArtifactRoutes.of(registry))
                .build();
    }

    /** Whoever has a token may look; what else they may do is asked where it is done. */
    private static HandlerFunction<ServerResponse> asked(Function<Question, Mono<?>> answer) {
        return request -> {
            Person.of(request.exchange());
            return Question.of(request)
                    .flatMap(question -> answer.apply(question))
                    .flatMap(MlflowRoutes::ok);
        };
    }

    static Mono<ServerResponse> ok(Object body) {
        return ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).bodyValue(Json.bytes(body));
    }

    private Mono<Shown.Models> searchModels(Question asked) {
        int size = asked.atMost(MODELS_ON_A_PAGE, MOST_MODELS);
        return ledgers(asked).map(Registered::model).collectList().map(all -> {
            var found = Searches.models(all, asked.text("filter").orElse(""), asked.all("order_by"));
            var page = Page.of(found, asked.text("page_token").orElse(""), size);
            return new Shown.Models(page.on(), page.next());
        });
    }

    private Mono<Shown.Versions> searchVersions(Question asked) {
        int size = asked.atMost(MOST_VERSIONS, MOST_VERSIONS);
        return ledgers(asked)
                .flatMapIterable(Registered::versions)
                .collectList()
                .map(all -> {
                    var found = Searches.versions(all, asked.text("filter").orElse(""), asked.all("order_by"));
                    var page = Page.of(found, asked.text("page_token").orElse(""), size);
                    return new Shown.Versions(page.on(), page.next());
                });
    }

    private Flux<Registered> ledgers(Question asked) {
        return registry.ledgers().map(ledger -> new Registered(ledger, artifacts(asked.request())));
    }

    private Mono<Registered> registered(Question asked) {
        var name = asked.required("name");
        return registry.ledger(name)
                .switchIfEmpty(Mono.error(() -> MlflowError.noModel(name)))
                .map(ledger -> new Registered(ledger, artifacts(asked.request())));
    }

    private Mono<Shown.OneModel> model(Question asked) {
        return registered(asked).map(known -> new Shown.OneModel(known.model()));
    }

    private Mono<Shown.Versions> latest(Question asked) {
        return registered(asked).map(known -> new Shown.Versions(known.latest(asked.all("stages")), ""));
    }

    private Mono<Shown.OneVersion> version(Question asked) {
        return found(asked).map(Shown.OneVersion::new);
    }

    private Mono<Shown.Where> where(Question asked) {
        return found(asked).map(version -> new Shown.Where(version.source()));
    }

    private Mono<ModelVersion> found(Question asked) {
        return registered(asked).map(known -> known.version(asked.required("version")));
    }

    private Mono<Shown.OneVersion> byAlias(Question asked) {
        var alias = asked.required("alias");
        return registered(asked)
                .map(known -> Optional.ofNullable(known.aliases().get(alias.toLowerCase(Locale.ROOT)))
                        .orElseThrow(() -> MlflowError.noAlias(alias)))
                .map(Shown.OneVersion::new);
    }

    private Mono<Shown.Nothing> setAlias(Question asked) {
        return registered(asked).flatMap(known -> aliases.set(asked, known)).thenReturn(Shown.NOTHING);
    }

    private Mono<Shown.Nothing> deleteAlias(Question asked) {
        return registered(asked)
                .flatMap(known -> aliases.delete(asked, known.ledger()))
                .thenReturn(Shown.NOTHING);
    }

    /** Where this client reaches the files: by the name it calls the service by. */
    static String artifacts(ServerRequest request) {
        var uri = request.uri();
        return uri.getScheme() + "://" + uri.getRawAuthority() + ArtifactRoutes.PATH;
    }
}
