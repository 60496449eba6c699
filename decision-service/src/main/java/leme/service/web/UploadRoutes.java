package leme.service.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import leme.service.publication.Publishing;
import leme.service.publication.Result;
import leme.service.publication.Submission;
import leme.service.web.door.Person;
import leme.service.web.door.Role;
import leme.service.web.problem.Problem;
import leme.service.web.problem.Refusal;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Models as they are. What arrives goes to a file first, so that whoever sends slowly costs no memory; two are taken in at
 * once, others are asked to come again. Routed by hand: the interface generated from the contract would hold the whole.
 */
public final class UploadRoutes {

    /** Where they are sent. */
    public static final String PATH = "/v1/publications/{kind}/model";

    private static final Role[] BRINGS = {Role.SCIENTIST, Role.AUTHOR};
    private static final int AT_ONCE = 2;
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Publishing publishing;
    private final DataSize largest;
    private final Semaphore places = new Semaphore(AT_ONCE);

    private UploadRoutes(Publishing publishing, DataSize largest) {
        this.publishing = publishing;
        this.largest = largest;
    }

    /** @param largest bytes of a model that is taken in */
    public static RouterFunction<ServerResponse> of(Publishing publishing, DataSize largest) {
        var routes = new UploadRoutes(publishing, largest);
        return RouterFunctions.route().POST(PATH, routes::upload).build();
    }

    private Mono<ServerResponse> upload(ServerRequest request) {
        var person = Person.of(request.exchange(), BRINGS);
        if (!request.headers().contentType().equals(Optional.of(MediaType.APPLICATION_OCTET_STREAM))) {
            return Mono.error(noFile());
        }
        if (request.headers().contentLength().orElse(0) > largest.toBytes()) {
            return Mono.error(tooLarge());
        }
        return Mono.defer(() -> places.tryAcquire()
                ? Mono.usingWhen(file(), file -> submitted(request, person, file), UploadRoutes::deleted)
                        .doFinally(end -> places.release())
                : Mono.error(UploadRoutes::busy));
    }

    private static Mono<Path> file() {
        return Mono.fromCallable(() -> Files.createTempFile("leme-model-", ".part"))
                .subscribeOn(Schedulers.boundedElastic());
    }

    private static Mono<Void> deleted(Path file) {
        return Mono.fromCallable(() -> Files.deleteIfExists(file))
                .subscribeOn(Schedulers.boundedElastic())
                .then();
    }

    private Mono<ServerResponse> submitted(ServerRequest request, Person person, Path file) {
        var kind = request.pathVariable("kind");
        return DataBufferUtils.write(bounded(request), file, StandardOpenOption.WRITE)
                .then(Mono.fromCallable(() -> submission(kind, file)).subscribeOn(Schedulers.boundedElastic()))
                .flatMap(submission -> publishing.submit(
                        kind, person.name(), request.queryParam("note").orElse(""), submission, null, null))
                .flatMap(result -> created(Rulings.orRefused(kind, result)));
    }

    private Flux<DataBuffer> bounded(ServerRequest request) {
        var seen = new AtomicLong();
        return request.exchange().getRequest().getBody().handle((buffer, sink) -> {
            if (seen.addAndGet(buffer.readableByteCount()) <= largest.toBytes()) {
                sink.next(buffer);
            } else {
                DataBufferUtils.release(buffer);
                sink.error(tooLarge());
            }
        });
    }

    private static Submission submission(String kind, Path file) throws IOException {
        return new Submission(Map.of(kind + ".leme", Files.readAllBytes(file)), Set.of());
    }

    private Mono<ServerResponse> created(Result.Done done) {
        var publication = done.publication();
        var checking = publishing.checking(publication.kind(), publication.version());
        return ServerResponse.status(HttpStatus.CREATED)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(PublicationView.of(publication, done.ledger(), checking.orElse(null)));
    }

    private Refusal tooLarge() {
        var bytes = "`" + largest.toBytes() + "` bytes (`leme.models.largest`)";
        return Refusal.of(
                Problem.TOO_LARGE,
                "O modelo passa de " + bytes
                        + ". Treine-o com menos rótulos ou características, ou peça mais a quem opera.",
                "The model is larger than " + bytes
                        + ". Train it with fewer labels or features, or ask whoever runs the service for more.");
    }

    private static Refusal noFile() {
        return Refusal.of(
                Problem.UNSUPPORTED_MEDIA_TYPE,
                "Envie o arquivo como ele é, como `application/octet-stream`.",
                "Send the file as it is, as `application/octet-stream`.");
    }

    private static Refusal busy() {
        return Refusal.of(
                        Problem.UNAVAILABLE,
                        "Outros modelos estão chegando. Tente daqui a pouco.",
                        "Other models are on their way in. Try again in a moment.")
                .retryAfter(SOON);
    }
}
