package leme.cli.demo;

import java.net.ConnectException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import leme.cli.Failure;
import leme.cli.Words;
import leme.client.ApiClient;
import leme.client.ApiException;
import leme.client.CustomersApi;
import leme.client.DecisionsApi;
import leme.client.HealthApi;
import leme.client.OutcomesApi;
import leme.client.model.Decision;
import leme.client.model.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** The running service as its callers see it: the generated client, with refusals in words. */
public final class Service {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final String url;
    private final Words words;
    private final ApiClient client;
    private final List<Duration> waits = new ArrayList<>();

    public Service(String url, @Nullable String apiKey, Words words) {
        this.url = url;
        this.words = words;
        this.client = new ApiClient(
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1),
                ApiClient.createDefaultObjectMapper(),
                url);
        client.setConnectTimeout(PATIENCE).setReadTimeout(PATIENCE);
        if (apiKey != null && !apiKey.isBlank()) {
            client.setRequestInterceptor(request -> request.header("X-Api-Key", apiKey));
        }
    }

    public DecisionsApi decisions() {
        return new DecisionsApi(client);
    }

    CustomersApi customers() {
        return new CustomersApi(client);
    }

    OutcomesApi outcomes() {
        return new OutcomesApi(client);
    }

    /** Fails with the remedy unless the service answers. */
    void greet() {
        call(new HealthApi(client)::health);
    }

    /** Asks for a decision and remembers how long it took. */
    Decision timed(Call<Decision> ask) {
        long before = System.nanoTime();
        var decision = call(ask);
        waits.add(Duration.ofNanos(System.nanoTime() - before));
        return decision;
    }

    /** How long each decision took, as seen from here. */
    List<Duration> waits() {
        return List.copyOf(waits);
    }

    /** As the contract writes it. */
    public String json(Object value) {
        return client.getObjectMapper().writeValueAsString(value);
    }

    /** A request to the service. */
    public interface Call<T> {
        T send() throws ApiException;
    }

    /** What the service answers; a refusal is a failure in words. */
    public <T> T call(Call<T> call) {
        try {
            return call.send();
        } catch (ApiException refused) {
            throw failure(refused);
        }
    }

    private Failure failure(ApiException refused) {
        if (refused.getCode() == 401) {
            return new Failure(words.say("service.unauthenticated", url), words.say("service.maybe-key"), refused);
        }
        if (refused.getCode() > 0) {
            return new Failure(
                    words.say("service.refused", refused.getCode(), detail(refused)),
                    words.say("service.maybe-log"),
                    refused);
        }
        var why = refused.getCause() instanceof ConnectException ? "service.unreachable" : "service.silent";
        return new Failure(words.say(why, url), words.say("service.maybe-start"), refused);
    }

    private String detail(ApiException refused) {
        var body = Objects.requireNonNullElse(refused.getResponseBody(), "");
        try {
            var problem = client.getObjectMapper().readValue(body, Problem.class);
            var violations = problem.getViolations() == null
                    ? ""
                    : " "
                            + problem.getViolations().stream()
                                    .map(violation -> violation.getPointer() + " " + violation.getMessage())
                                    .toList();
            return problem.getCode() + ": " + Objects.requireNonNullElse(problem.getDetail(), problem.getTitle())
                    + violations;
        } catch (JacksonException notAProblem) {
            return body.lines().findFirst().orElse("");
        }
    }
}
