package leme.cli.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import leme.cli.Exit;
import leme.cli.Shell;
import leme.models.log.LogColumn;
import leme.models.policy.LogReader;
import leme.models.policy.RawLog;
import leme.models.propensity.Interactions;
import leme.service.interaction.Interaction;
import leme.service.interaction.Joined.Why;
import leme.service.interaction.Line;
import leme.service.interaction.Line.End;
import leme.service.interaction.Line.LeftOut;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What a service streams becomes a file that both readers read the same rows from, or no file. */
@Timeout(60)
class ExportTest {

    @TempDir
    private Path folder = Path.of("");

    private final AtomicReference<String> asked = new AtomicReference<>("");
    private final HttpServer server;
    private String answer = "";
    private int status = 200;
    private long promised;

    ExportTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        server.createContext("/v1/interactions", exchange -> {
            asked.set(exchange.getRequestURI().getQuery());
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length + promised);
            var body = exchange.getResponseBody();
            body.write(bytes);
            body.flush();
            if (promised > 0) {
                throw new IOException("broken off: the server drops the connection");
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void bothReadersReadTheSameRowsPackedOrNot() throws IOException {
        var rows = rows(40);
        answer = whole(rows);

        for (var name : List.of("week.csv", "week.csv.gz")) {
            var file = folder.resolve(name);
            var ran = export(file);
            assertThat(ran.exit()).as(ran.err()).isEqualTo(Exit.OK);

            var trained = Interactions.read(file);
            assertThat(trained).hasSize(rows.size());
            for (int i = 0; i < rows.size(); i++) {
                same(trained.get(i), rows.get(i));
            }
            var judged = new LogReader(null, null).read(file);
            assertThat(judged.columns())
                    .containsExactly("tenureMonths", "monthlyRevenue", "productsOwned", "hour", "weekend", "contacts");
            assertThat(judged.rows()).isEqualTo(leftToChance(rows));
        }
        assertThat(asked.get()).startsWith("purpose=TRAINING&since=");
    }

    @Test
    void wholeAnswersAreExportedAndEvaluatedAsSuch() throws IOException {
        var rows = rows(30).stream().flatMap(row -> Stream.of(row, below(row))).toList();
        answer = whole(rows);
        var file = folder.resolve("slates.csv");

        var ran = Shell.run(
                "models",
                "export",
                "--purpose",
                "EVALUATION",
                "--slates",
                "--url",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "--token",
                "t",
                "--out",
                file.toString());
        assertThat(ran.exit()).as(ran.err()).isEqualTo(Exit.OK);
        assertThat(asked.get()).endsWith("&slates=true");

        var judged = Shell.run("models", "evaluate", "policy", "--data", file.toString(), "--repeats", "1");
        assertThat(judged.exit()).as(judged.err()).isIn(Exit.OK, Exit.FAILED);
        assertThat(judged.out()).contains("27 answers showed 54 actions");
        assertThat(Interactions.read(file)).as("what stood first").hasSize(30);
        assertThat(Files.readString(folder.resolve("slates.csv.dictionary.md"))).contains("| `rank` | COUNT |");
    }

    @Test
    void aDictionaryStandsBesideItForProgramsAndForPeopleInBothLanguages() throws IOException {
        answer = whole(rows(3));
        export(folder.resolve("week.csv"));

        var read = JsonMapper.shared()
                .readTree(folder.resolve("week.csv.dictionary.json").toFile());
        assertThat(read.path("purpose").stringValue()).isEqualTo("TRAINING");
        assertThat(read.path("columns")
                        .valueStream()
                        .map(column -> column.path("name").stringValue()))
                .containsExactlyElementsOf(LogColumn.header());
        assertThat(read.at("/columns/0/personal").booleanValue()).isTrue();
        assertThat(read.at("/end/leftOut/0/why").stringValue()).isEqualTo("PRIVACY_REQUEST");
        assertThat(Files.readString(folder.resolve("week.csv.dictionary.md")))
                .contains("# Data dictionary", "# Dicionário de dados", "| `restraint` | CODE |");
    }

    @Test
    void whatIsBrokenOffLeavesNoFile() throws IOException {
        answer = lines(rows(5));
        assertThat(export(folder.resolve("week.csv")).exit()).isEqualTo(Exit.FAILED);

        promised = 1000;
        assertThat(export(folder.resolve("week.csv.gz")).exit()).isEqualTo(Exit.FAILED);

        promised = 0;
        answer = "{\"interaction\":{\"decision\":\"a\"}}\n";
        assertThat(export(folder.resolve("week.csv")).err()).contains("`at`");
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void whoMayNotIsToldWhatIsMissing() {
        status = 403;

        var ran = export(folder.resolve("week.csv"));

        assertThat(ran.exit()).isEqualTo(Exit.FAILED);
        assertThat(ran.err()).contains("SCIENTIST", "LEME_TOKEN");
    }

    @Test
    void thePurposeHasToBeNamedAndTheSpanToBeOne() {
        var out = folder.resolve("week.csv").toString();

        assertThat(Shell.run("models", "export", "--out", out).exit()).isEqualTo(Exit.USAGE);
        assertThat(Shell.run("models", "export", "--purpose", "TRAINING", "--since", "lately", "--out", out)
                        .err())
                .contains("`lately`", "`30d`");
    }

    private Shell.Ran export(Path file) {
        var url = "http://127.0.0.1:" + server.getAddress().getPort();
        return Shell.run(
                "models", "export", "--purpose", "TRAINING", "--url", url, "--token", "t", "--out", file.toString());
    }

    private static void same(leme.models.propensity.Interaction read, Interaction row) {
        var profile = read.profile();
        assertThat(read.action()).isEqualTo(row.action());
        assertThat(read.prior()).isEqualTo(row.prior());
        assertThat(read.accepted()).isEqualTo(row.outcome());
        assertThat(profile.monthlyRevenue()).isEqualTo(row.monthlyRevenue());
        assertThat(profile.tenureMonths()).isEqualTo(row.tenureMonths());
        assertThat(profile.hour()).isEqualTo(row.hour());
        assertThat(profile.ownsProduct()).isEqualTo(row.ownsProduct());
    }

    private static List<RawLog.Row> leftToChance(List<Interaction> rows) {
        return rows.stream()
                .filter(row -> row.restraint().isEmpty())
                .map(row -> new RawLog.Row(
                        row.decision(),
                        List.of(
                                "" + row.tenureMonths(),
                                "" + row.monthlyRevenue(),
                                "" + row.productsOwned(),
                                "" + row.hour(),
                                "" + row.weekend(),
                                "" + row.contacts()),
                        0,
                        row.action(),
                        row.selectionProbability(),
                        row.reward()))
                .toList();
    }

    /** The same answer's second action. */
    private static Interaction below(Interaction row) {
        return new Interaction(
                row.decision(),
                row.at(),
                2,
                row.action().equals("fibre") ? "gold-card" : "fibre",
                row.group(),
                row.prior(),
                row.tenureMonths(),
                row.monthlyRevenue(),
                row.productsOwned(),
                row.ownsProduct(),
                row.channel(),
                row.hour(),
                row.weekend(),
                row.contacts(),
                row.rejections(),
                row.acceptances(),
                row.asked(),
                1,
                row.restraint(),
                row.rank() == 1 && row.tenureMonths() % 3 == 0,
                false,
                row.tenureMonths() % 3 == 0 ? 1 : 0,
                row.bundleVersion(),
                row.rulesVersion(),
                row.propensityVersion(),
                row.experiments());
    }

    private static String whole(List<Interaction> rows) {
        var end = new End(rows.size() + 2, rows.size(), List.of(new LeftOut(Why.PRIVACY_REQUEST, 2)));
        return lines(rows) + new Line(null, null, end).json() + "\n";
    }

    private static String lines(List<Interaction> rows) {
        var lines = new StringBuilder();
        rows.forEach(row -> lines.append(new Line(row, null, null).json()).append('\n'));
        return lines.append(new Line(null, (long) rows.size(), null).json())
                .append('\n')
                .toString();
    }

    private static List<Interaction> rows(int count) {
        var rows = new ArrayList<Interaction>();
        for (int i = 0; i < count; i++) {
            boolean answered = i % 4 == 0;
            rows.add(new Interaction(
                    "d" + i,
                    Instant.parse("2026-11-03T15:00:00Z"),
                    1,
                    i % 2 == 0 ? "gold-card" : "fibre",
                    i % 2 == 0 ? "cards" : "broadband",
                    0.07,
                    i,
                    59.9 / (i + 1),
                    i % 3,
                    i % 5 == 0,
                    "WHATSAPP",
                    i % 24,
                    i % 7 == 0,
                    1,
                    0,
                    0,
                    false,
                    i % 10 == 9 ? 1 : 1.0 / (i % 3 + 2),
                    i % 10 == 9 ? "VULNERABLE" : "",
                    answered,
                    false,
                    answered ? 1 : 0,
                    "b1",
                    "r1",
                    "p1",
                    "holdout=treated"));
        }
        return rows;
    }
}
