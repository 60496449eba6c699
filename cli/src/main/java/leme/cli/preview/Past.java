package leme.cli.preview;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import leme.cli.Failure;
import leme.cli.Words;
import leme.cli.preview.Wanted.Exported;
import leme.cli.preview.Wanted.OnRecord;
import leme.service.record.Exports.InteractionPurpose;
import leme.service.record.Exports.Purpose;
import leme.service.web.ExportRoutes;
import leme.service.web.InteractionRoutes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where recorded decisions come from: a file, or a running service. Lines are read as they are asked for. */
public final class Past {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Option(names = "--url", paramLabel = "URL", defaultValue = "http://localhost:8080")
    private String url = "";

    @Option(names = "--api-key", paramLabel = "KEY", defaultValue = "${env:LEME_API_KEY}")
    private @Nullable String apiKey;

    @Option(names = "--token", paramLabel = "TOKEN", defaultValue = "${env:LEME_TOKEN}")
    private @Nullable String token;

    @Option(names = "--tenant", paramLabel = "NAME", defaultValue = "default")
    private String tenant = "";

    /** The lines; to be closed. A service notes who asked, and for what. */
    Stream<String> lines(Wanted wanted, Purpose purpose, Words words) {
        return switch (wanted) {
            case Exported exported -> inFile(exported, words);
            case OnRecord onRecord -> fromService(address(onRecord, purpose), "preview.unauthenticated", words);
        };
    }

    /**
     * Interactions of decisions since a moment, earliest first, as lines of JSON; to be closed. A service notes who asked,
     * and for what.
     */
    public Stream<String> interactions(Instant since, InteractionPurpose purpose, boolean slates, Words words) {
        var query = "?purpose=" + purpose + "&since=" + since + (slates ? "&slates=true" : "");
        return fromService(InteractionRoutes.PATH + query, "export.unauthenticated", words);
    }

    /** What may be said of an experiment, as a service says it: a document of JSON. */
    public String experiment(String name, @Nullable Instant since, Words words) {
        var span = since == null ? "" : "?since=" + since;
        return document("/v1/experiments/" + URLEncoder.encode(name, StandardCharsets.UTF_8) + span, words);
    }

    /** How live traffic stands, as a service says it: a document of JSON. */
    public String drift(Words words) {
        return document("/v1/drift", words);
    }

    private String document(String address, Words words) {
        try (var lines = fromService(address, "export.unauthenticated", words)) {
            return lines.collect(Collectors.joining("\n"));
        }
    }

    private static Stream<String> inFile(Exported wanted, Words words) {
        try {
            return Files.lines(wanted.file(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new Failure(
                    words.say("preview.no-file", wanted.file()), words.say("preview.maybe-against"), unreadable);
        }
    }

    private static String address(OnRecord wanted, Purpose purpose) {
        return ExportRoutes.PATH + "?purpose=" + purpose + "&since=" + wanted.since() + "&limit=" + wanted.limit();
    }

    private Stream<String> fromService(String address, String forbidden, Words words) {
        var request = request(address);
        try {
            var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
            HttpResponse<Stream<String>> response = client.send(request, BodyHandlers.ofLines());
            if (response.statusCode() == 200) {
                return response.body();
            }
            try (var refusal = response.body()) {
                throw refused(response.statusCode(), refusal.findFirst().orElse(""), forbidden, words);
            }
        } catch (IOException silent) {
            var why = silent instanceof ConnectException ? "service.unreachable" : "service.silent";
            throw new Failure(words.say(why, url), words.say("service.maybe-start"), silent);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Failure(words.say("service.silent", url), words.say("service.maybe-start"), stopped);
        }
    }

    private HttpRequest request(String address) {
        var request = HttpRequest.newBuilder(URI.create(url + address))
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(PATIENCE)
                .header("X-Tenant", tenant);
        if (apiKey != null && !apiKey.isBlank()) {
            request.header("X-Api-Key", apiKey);
        }
        if (token != null && !token.isBlank()) {
            request.header("Authorization", "Bearer " + token);
        }
        return request.build();
    }

    private Failure refused(int status, String body, String forbidden, Words words) {
        return status == 401 || status == 403
                ? new Failure(words.say(forbidden, url), words.say("preview.maybe-token"))
                : new Failure(words.say("service.refused", status, body), words.say("service.maybe-log"));
    }
}
