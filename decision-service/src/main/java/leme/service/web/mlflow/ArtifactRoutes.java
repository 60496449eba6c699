package leme.service.web.mlflow;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import leme.service.registry.Registry;
import leme.service.web.door.Person;
import leme.service.web.mlflow.MlflowError.Code;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * The files of a version by the paths of MLflow's artifact proxy, which {@code HttpArtifactRepository} lists and
 * downloads: the model, and its card.
 */
final class ArtifactRoutes {

    /** Where they are; a kind and a version follow. */
    static final String PATH = "/api/2.0/mlflow-artifacts/artifacts";

    private static final String MODEL = "model.leme";
    private static final String CARD = "card.html";

    private final Registry registry;

    private ArtifactRoutes(Registry registry) {
        this.registry = registry;
    }

    static RouterFunction<ServerResponse> of(Registry registry) {
        var routes = new ArtifactRoutes(registry);
        return RouterFunctions.route()
                .GET(PATH, routes::list)
                .GET(PATH + "/{kind}/{version}/{file}", routes::file)
                .build();
    }

    /** Of a version; of one of its files nothing, for none is a folder. */
    private Mono<ServerResponse> list(ServerRequest request) {
        Person.of(request.exchange());
        var path = request.queryParam("path").orElse("").split("/");
        if (path.length < 2) {
            return Mono.error(() -> MlflowError.invalid("Give a path like 'propensity/3f9a1c07b2de'"));
        }
        if (path.length > 2) {
            return MlflowRoutes.ok(new Shown.Files(List.of()));
        }
        return registry.file(path[0], path[1])
                .switchIfEmpty(Mono.error(() -> MlflowError.noVersion(path[0], path[1])))
                .zipWith(registry.card(path[0], path[1], Locale.ENGLISH).defaultIfEmpty(""))
                .flatMap(both -> MlflowRoutes.ok(new Shown.Files(List.of(
                        new Shown.FileInfo(MODEL, false, both.getT1().bytes().length),
                        new Shown.FileInfo(CARD, false, both.getT2().getBytes(StandardCharsets.UTF_8).length)))));
    }

    private Mono<ServerResponse> file(ServerRequest request) {
        Person.of(request.exchange());
        var kind = request.pathVariable("kind");
        var version = request.pathVariable("version");
        var file = request.pathVariable("file");
        Mono<byte[]> bytes = switch (file) {
            case MODEL -> registry.file(kind, version).map(artefact -> artefact.bytes());
            case CARD ->
                registry.card(kind, version, Locale.ENGLISH).map(page -> page.getBytes(StandardCharsets.UTF_8));
            default -> Mono.empty();
        };
        return bytes.switchIfEmpty(Mono.error(() -> new MlflowError(
                        Code.RESOURCE_DOES_NOT_EXIST, "There is no file '" + file + "' of " + kind + " " + version)))
                .flatMap(found -> ServerResponse.ok()
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .bodyValue(found));
    }
}
