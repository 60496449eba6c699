package leme.cli.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import leme.cli.Exit;
import leme.cli.Shell;
import leme.rules.shipped.Shipped;
import leme.service.LemeService;
import leme.service.web.door.People;
import leme.service.web.door.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A fortnight of campaigns, some customers left alone by an experiment. The scientist takes the fortnight out, trains
 * on the file, evaluates policies on it, and asks what the campaigns are worth.
 */
@Timeout(300)
class ScientistJourneyIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int CUSTOMERS = 300;
    private static final String EXPERIMENTS = """
            - experiment: everything
              salt: one
              control: left-alone
              within: 2d
              arms:
                left-alone: { share: 0.15, withholds: [all] }
                treated: { share: 0.85 }
            """;

    @TempDir
    static Path folder = Path.of("");

    private final Random random = new Random(5);
    private URI service = URI.create("http://127.0.0.1");

    @Test
    void aFortnightIsExportedTrainedOnEvaluatedAndItsExperimentReportedOn() throws Exception {
        var rules = folder.resolve("rules");
        Shipped.folder().writeTo(rules);
        Files.writeString(rules.resolve("catalogue/experiments.yaml"), EXPERIMENTS);
        var token = People.newToken();
        var people = folder.resolve("people.yaml");
        People.read(people).with("eva", EnumSet.of(Role.SCIENTIST), token).write(people);
        try (var running = LemeService.start(
                "--server.port=0",
                "--leme.data=" + folder.resolve("data"),
                "--leme.postgres.patience=3s",
                "--leme.rules=" + rules,
                "--leme.publication.people=" + people,
                "--leme.drift.reference=100",
                "--leme.drift.window=100",
                "--leme.drift.every=1s",
                "--leme.experiment.floor=0.5",
                "--leme.experiment.cap=100")) {
            service = URI.create("http://127.0.0.1:" + running.getEnvironment().getProperty("local.server.port"));
            int treated = 0;
            for (int i = 0; i < CUSTOMERS; i++) {
                treated += lived("c-" + i) ? 1 : 0;
            }
            assertThat(treated).isBetween(3 * CUSTOMERS / 4, CUSTOMERS - 10);
            onRecord(token);

            var file = folder.resolve("fortnight.csv.gz").toString();
            ok(run(token, "export", "--purpose", "EVALUATION", "--slates", "--out", file));
            ok(Shell.run(
                    "models",
                    "train",
                    "propensity",
                    "--data",
                    file,
                    "--out",
                    folder.resolve("p.leme").toString()));
            var judged = Shell.run("models", "evaluate", "policy", "--data", file, "--repeats", "1");
            assertThat(judged.exit()).as(judged.err()).isIn(Exit.OK, Exit.FAILED);
            assertThat(judged.out()).contains("random", "doubly robust");

            var told = run(token, "experiment", "everything", "--output", "json");
            assertThat(told.exit()).as(told.err()).isEqualTo(Exit.OK);
            var report = JSON.readTree(told.out());
            assertThat(report.at("/arms/1/customers").asInt()).isEqualTo(treated);
            assertThat(report.at("/arms/0/customers").asInt()).isEqualTo(CUSTOMERS - treated);
            assertThat(report.at("/effects/0/difference").asDouble()).isPositive();
            var drift = run(token, "drift");
            assertThat(drift.exit()).as(drift.err()).isIn(Exit.OK, Exit.FAILED);
            assertThat(drift.out()).contains("tenureMonths", "population stability index", "decisions looked at");
            assertThat(run(token, "experiment", "nothing").exit()).isEqualTo(Exit.FAILED);
        }
    }

    /** Whether they were sold something: who was may answer, who was not may buy of themselves. */
    private boolean lived(String customer) throws IOException, InterruptedException {
        call(
                "PUT",
                "/v1/customers/" + customer,
                "{\"birthYear\":1985,\"tenureMonths\":%d}".formatted(random.nextInt(90)));
        call("POST", "/v1/customers/" + customer + "/consents", """
                {"purpose":"PROMOTIONAL","channel":"WHATSAPP","status":"GRANTED","proof":"sha256:form","source":"app",\
                "at":"%s"}""".formatted(
                        Instant.now().minus(Duration.ofDays(60))));
        var at = weekday();
        var decision = call("POST", "/v1/next-best-actions", """
                {"requestId":"crm-%1$s","customerKey":"%1$s","placement":"OUTBOUND","channels":["WHATSAPP"],\
                "at":"%2$s"}""".formatted(customer, at));
        var arm = decision.at("/stamp/experiments/0");
        assertThat(arm.path("concerned").booleanValue()).isTrue();
        if (arm.path("arm").stringValue().equals("left-alone")) {
            assertThat(decision.path("actions"))
                    .noneMatch(action -> action.path("purpose").stringValue().equals("PROMOTIONAL"));
            if (random.nextDouble() < 0.1) {
                outcome(decision, withheld(decision), "CONVERTED", at);
            }
            return false;
        }
        var first = decision.at("/actions/0");
        assertThat(first.path("selectionProbability").doubleValue()).isPositive();
        assertThat(decision.at("/stamp/chances")
                        .valueStream()
                        .mapToDouble(each -> each.path("selectionProbability").doubleValue())
                        .sum())
                .isBetween(0.999999, 1.000001);
        outcome(decision, first.path("action").stringValue(), "SENT", at);
        if (random.nextDouble() < 0.4) {
            outcome(decision, first.path("action").stringValue(), "CONVERTED", at);
        }
        return true;
    }

    private static String withheld(JsonNode decision) {
        return decision.path("suppressed")
                .valueStream()
                .filter(loss -> loss.at("/reasons/0/code").stringValue().equals("WITHHELD_BY_ARM"))
                .map(loss -> loss.path("action").stringValue())
                .findFirst()
                .orElseThrow();
    }

    /** Some afternoon at least three days ago that is neither a Sunday nor, most likely, a holiday. */
    private Instant weekday() {
        var day = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(3 + random.nextInt(8)));
        while (day.atZone(java.time.ZoneOffset.UTC).getDayOfWeek().getValue() > 5) {
            day = day.minus(Duration.ofDays(1));
        }
        return day.plus(Duration.ofHours(15));
    }

    private void outcome(JsonNode decision, String action, String type, Instant at)
            throws IOException, InterruptedException {
        call("POST", "/v1/outcomes", """
                {"outcomeId":"%1$s-%2$s","decisionId":"%1$s","action":"%3$s","type":"%2$s","at":"%4$s"}""".formatted(
                        decision.path("decisionId").stringValue(), type, action, at.plusSeconds(60)));
    }

    private void onRecord(String token) throws InterruptedException {
        for (int look = 0; look < 300; look++) {
            var told = run(token, "experiment", "everything", "--output", "json");
            if (told.exit() == Exit.OK
                    && JSON.readTree(told.out()).path("decisions").asInt() == CUSTOMERS) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the decisions do not arrive on record");
    }

    private Shell.Ran run(String token, String... args) {
        var all = new java.util.ArrayList<>(List.of("models"));
        all.addAll(List.of(args));
        all.addAll(List.of("--url", service.toString(), "--token", token));
        return Shell.run(all.toArray(String[]::new));
    }

    private static void ok(Shell.Ran ran) {
        assertThat(ran.exit()).as(ran.err() + ran.out()).isEqualTo(Exit.OK);
    }

    private JsonNode call(String method, String path, String body) throws IOException, InterruptedException {
        var response = HTTP.send(
                HttpRequest.newBuilder(service.resolve(path))
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 204);
        return response.body().isBlank() ? JSON.missingNode() : JSON.readTree(response.body());
    }
}
