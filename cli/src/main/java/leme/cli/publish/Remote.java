package leme.cli.publish;

import java.io.PrintWriter;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import leme.cli.Exit;
import leme.cli.Failure;
import leme.cli.Json;
import leme.cli.Output;
import leme.cli.Words;
import leme.client.ApiClient;
import leme.client.ApiException;
import leme.client.PublicationsApi;
import leme.client.model.Problem;
import leme.client.model.Publication;
import leme.client.model.PublicationList;
import leme.client.model.ReplicaStanding;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;

/**
 * A command that asks the service about publications, as the person whose token it is given.
 *
 * @param <T> what the service answers
 */
public abstract class Remote<T> implements Callable<Integer> {

    /** What {@code leme rules} publishes. */
    static final String KIND = "rules";

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    protected final Words words = Words.here();

    @Spec
    protected CommandSpec spec = CommandSpec.create();

    @Option(names = "--url", paramLabel = "URL", defaultValue = "${env:LEME_URL:-http://localhost:8080}")
    private String url = "";

    @Option(names = "--token", paramLabel = "TOKEN", defaultValue = "${env:LEME_TOKEN}")
    private @Nullable String token;

    @Option(names = "--output", defaultValue = "TEXT", paramLabel = "FORMAT")
    private Output output = Output.TEXT;

    /** Asks. */
    protected abstract T ask(PublicationsApi publications) throws ApiException;

    /** Tells people what was answered. */
    protected abstract void tell(T answer, PrintWriter out);

    /** What the shell is told. */
    protected int exit(T answer) {
        return Exit.OK;
    }

    @Override
    public Integer call() {
        if (token == null || token.isBlank()) {
            throw new Failure(words.say("publish.no-token"), words.say("publish.maybe-token"));
        }
        try {
            var answer = ask(new PublicationsApi(client()));
            var out = spec.commandLine().getOut();
            switch (output) {
                case TEXT -> tell(answer, out);
                case JSON -> out.println(Json.document(answer));
            }
            return exit(answer);
        } catch (ApiException refused) {
            throw failure(refused);
        }
    }

    /** Beside the result, for people who wait. */
    protected final void progress(String text) {
        if (output == Output.TEXT) {
            spec.commandLine().getErr().println(text);
        }
    }

    /** Calls as the person whose token it is. */
    protected final ApiClient client() {
        var client = new ApiClient(
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1),
                ApiClient.createDefaultObjectMapper(),
                url);
        client.setConnectTimeout(PATIENCE).setReadTimeout(PATIENCE);
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token)
                .header("Accept-Language", words.locale().toLanguageTag()));
        return client;
    }

    private Failure failure(ApiException refused) {
        if (refused.getCode() > 0) {
            return new Failure(detail(refused), words.say("publish.maybe-docs"), refused);
        }
        var why = refused.getCause() instanceof ConnectException ? "service.unreachable" : "service.silent";
        return new Failure(words.say(why, url), words.say("service.maybe-start"), refused);
    }

    private static String detail(ApiException refused) {
        var body = Objects.requireNonNullElse(refused.getResponseBody(), "");
        try {
            var problem = ApiClient.createDefaultObjectMapper().readValue(body, Problem.class);
            var violations = problem.getViolations() == null
                    ? ""
                    : problem.getViolations().stream()
                            .map(violation -> "\n  " + violation.getPointer() + " " + violation.getMessage())
                            .reduce("", String::concat);
            return problem.getCode() + ": " + Objects.requireNonNullElse(problem.getDetail(), problem.getTitle())
                    + violations;
        } catch (JacksonException notAProblem) {
            return refused.getCode() + " " + body.lines().findFirst().orElse("");
        }
    }

    /** What decides on each replica, where there are several, or one has trouble. */
    protected final void tellReplicas(PublicationList list, PrintWriter out) {
        var replicas = Objects.requireNonNullElse(list.getReplicas(), List.<ReplicaStanding>of());
        for (var one : replicas) {
            if (one.getTrouble() != null) {
                out.println(words.say(
                        "publish.replica-behind",
                        one.getReplica(),
                        one.getDeciding(),
                        one.getWanted(),
                        one.getTrouble()));
            } else if (replicas.size() > 1) {
                out.println(words.say("publish.replica", one.getReplica(), one.getDeciding()));
            }
        }
    }

    /** A version in one line. */
    protected final String line(Publication publication) {
        var approver = publication.getApprover();
        var names = Objects.requireNonNullElse(publication.getAliases(), List.<String>of());
        return publication.getVersion() + "  " + words.say("publish.state." + publication.getState()) + "  "
                + String.join(", ", publication.getAuthors())
                + (approver == null ? "" : " → " + approver)
                + (publication.getNote().isEmpty() ? "" : "  " + publication.getNote())
                + (names.isEmpty() ? "" : "  [" + String.join(", ", names) + "]");
    }
}
