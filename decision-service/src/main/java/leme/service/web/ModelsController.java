package leme.service.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import leme.api.ModelsApi;
import leme.api.model.ModelLineage;
import leme.api.model.NamedNumber;
import leme.service.bundle.Artefact;
import leme.service.publication.Publishing;
import leme.service.registry.Lineage;
import leme.service.registry.Registry;
import leme.service.web.door.Person;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Where models come from, their cards and their files. */
@RestController
class ModelsController implements ModelsApi {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final Registry registry;
    private final Publishing publishing;

    ModelsController(Registry registry, Publishing publishing) {
        this.registry = registry;
        this.publishing = publishing;
    }

    @Override
    public Mono<ResponseEntity<ModelLineage>> getModelLineage(String kind, String version, ServerWebExchange exchange) {
        Person.of(exchange);
        return registry.lineage(kind, version)
                .switchIfEmpty(Mono.error(() -> Rulings.unknown(kind, version)))
                .map(lineage -> ResponseEntity.ok(view(kind, lineage)));
    }

    @Override
    public Mono<ResponseEntity<Resource>> getModelCard(String kind, String version, ServerWebExchange exchange) {
        Person.of(exchange);
        return registry.card(kind, version, reader(exchange))
                .switchIfEmpty(Mono.error(() -> Rulings.unknown(kind, version)))
                .map(page -> ResponseEntity.ok()
                        .contentType(HTML)
                        .body(new ByteArrayResource(page.getBytes(StandardCharsets.UTF_8))));
    }

    private static Locale reader(ServerWebExchange exchange) {
        try {
            return exchange.getRequest().getHeaders().getAcceptLanguageAsLocales().stream()
                    .findFirst()
                    .orElse(Locale.ENGLISH);
        } catch (IllegalArgumentException unreadable) {
            return Locale.ENGLISH;
        }
    }

    @Override
    public Mono<ResponseEntity<Resource>> getArtefact(String kind, String version, ServerWebExchange exchange) {
        Person.of(exchange);
        return publishing
                .ledger(kind)
                .flatMap(ledger -> publishing.artefact(kind, version))
                .switchIfEmpty(Mono.error(() -> Rulings.unknown(kind, version)))
                .map(ModelsController::attached);
    }

    private static ResponseEntity<Resource> attached(Artefact artefact) {
        var ending = artefact.media().equals(Artefact.MODEL) ? ".leme" : ".zip";
        var name = artefact.kind() + "-" + artefact.version() + ending;
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(new ByteArrayResource(artefact.bytes()));
    }

    private static ModelLineage view(String kind, Lineage lineage) {
        return new ModelLineage()
                .kind(kind)
                .version(Artefact.versionOf(lineage.digest()))
                .digest(lineage.digest())
                .bytes(lineage.bytes())
                .language(lineage.language())
                .data(lineage.data())
                .source(lineage.source())
                .code(lineage.code())
                .trainedAt(lineage.trainedAt())
                .seed(Long.toString(lineage.seed()))
                .key(lineage.key())
                .settings(numbers(lineage.settings()))
                .metrics(numbers(lineage.metrics()))
                .calibration(numbers(lineage.calibration()))
                .gives(lineage.gives());
    }

    private static List<NamedNumber> numbers(Map<String, Double> numbers) {
        return numbers.entrySet().stream()
                .map(one -> new NamedNumber().name(one.getKey()).value(one.getValue()))
                .toList();
    }
}
