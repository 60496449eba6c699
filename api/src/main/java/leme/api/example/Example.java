package leme.api.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request and what its response promises. Examples are replayed in the order of their names against a fresh service.
 *
 * @param name of the file, without its ending
 * @param operationId of the contract
 * @param description what it shows
 * @param method of the request
 * @param path of the request, with its query
 * @param headers of the request
 * @param body of the request; null when it has none
 * @param response what it promises
 */
public record Example(
        String name,
        String operationId,
        String description,
        String method,
        String path,
        Map<String, String> headers,
        @Nullable JsonNode body,
        Expectation response) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public Example {
        headers = Map.copyOf(headers);
    }

    /** The examples that came with the contract, in order. */
    public static List<Example> all() {
        try {
            var uri = Objects.requireNonNull(Example.class.getResource("/leme/api/openapi.yaml"))
                    .toURI();
            if (!uri.getScheme().equals("jar")) {
                return in(Path.of(uri).resolveSibling("examples"));
            }
            try (var jar = FileSystems.newFileSystem(jar(uri), Map.of())) {
                return in(jar.getPath("leme/api/examples"));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The examples in a folder, in order. */
    public static List<Example> in(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(Example::read)
                    .toList();
        }
    }

    /** The same with {@code ${name}} replaced by what earlier responses gave. */
    public Example with(Map<String, String> captured) {
        return new Example(
                name,
                operationId,
                description,
                method,
                fill(path, captured),
                headers.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, header -> fill(header.getValue(), captured))),
                fill(body, captured),
                new Expectation(
                        response.status(),
                        fill(response.body(), captured),
                        fill(response.lacks(), captured),
                        response.capture()));
    }

    /** Whether the request is wrong on purpose, by the contract itself. */
    public boolean breaksTheContract() {
        return response.status() == 400 || response.status() == 415;
    }

    @Override
    public String toString() {
        return name + ": " + description;
    }

    private static Path jar(URI uri) {
        var text = uri.getRawSchemeSpecificPart();
        return Path.of(URI.create(text.substring(0, text.indexOf("!/"))));
    }

    private static Example read(Path file) {
        try {
            var json = JSON.readTree(Files.readString(file));
            var request = json.get("request");
            var response = json.get("response");
            return new Example(
                    file.getFileName().toString().replace(".json", ""),
                    json.get("operationId").asString(),
                    json.get("description").asString(),
                    request.get("method").asString(),
                    request.get("path").asString(),
                    texts(request.path("headers")),
                    request.get("body"),
                    new Expectation(
                            response.get("status").asInt(),
                            response.get("body"),
                            response.get("lacks"),
                            texts(response.path("capture"))));
        } catch (IOException failed) {
            throw new UncheckedIOException("example `" + file + "`", failed);
        }
    }

    private static Map<String, String> texts(JsonNode object) {
        var texts = new HashMap<String, String>();
        object.properties()
                .forEach(field -> texts.put(field.getKey(), field.getValue().asString()));
        return texts;
    }

    private static @Nullable JsonNode fill(@Nullable JsonNode json, Map<String, String> captured) {
        return json == null ? null : JSON.readTree(fill(json.toString(), captured));
    }

    private static String fill(String text, Map<String, String> captured) {
        for (var part : captured.entrySet()) {
            text = text.replace("${" + part.getKey() + "}", part.getValue());
        }
        return text;
    }
}
