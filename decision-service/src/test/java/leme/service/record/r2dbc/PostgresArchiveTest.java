package leme.service.record.r2dbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import leme.service.fake.Given;
import leme.service.record.Effects;
import leme.service.record.Recorded;
import org.junit.jupiter.api.Test;

/** Many decisions come page by page, latest first, each once. */
class PostgresArchiveTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);

    private final PostgresRecord record = TestRecord.shared();
    private final String tenant = Given.tenant();

    @Test
    void allPagesTogetherAreTheRecordLatestFirst() {
        // More than two pages, several at one instant, so that a page ends among equals.
        var decisions = recorded(450);

        assertThat(latest(Instant.EPOCH, 1_000_000)).isEqualTo(ids(decisions));
    }

    @Test
    void neitherMoreThanAskedForNorOlder() {
        var decisions = recorded(450);

        assertThat(latest(Instant.EPOCH, 201)).isEqualTo(ids(decisions).subList(0, 201));
        assertThat(latest(NOW.minus(Duration.ofMinutes(3)), 1_000_000))
                .isEqualTo(ids(decisions.stream()
                        .filter(decision -> !decision.at().isBefore(NOW.minus(Duration.ofMinutes(3))))
                        .toList()));
    }

    @Test
    void betweenTwoMomentsAllPagesTogetherAreTheRecordEarliestFirst() {
        var since = NOW.minus(Duration.ofMinutes(60));
        var until = NOW.minus(Duration.ofMinutes(1));
        var expected = recorded(450).reversed().stream()
                .filter(decision ->
                        !decision.at().isBefore(since) && decision.at().isBefore(until))
                .toList();

        assertThat(record.archive()
                        .between(tenant, since, until)
                        .map(Recorded::id)
                        .collectList()
                        .block())
                .isEqualTo(ids(expected));
    }

    @Test
    void anotherTenantSeesNothingOfIt() {
        recorded(3);

        assertThat(record.archive()
                        .latest(Given.tenant(), Instant.EPOCH, 10)
                        .collectList()
                        .block())
                .isEmpty();
    }

    @Test
    void theLatestOfAllTenantsTogether() {
        var ahead = NOW.plus(Duration.ofDays(1));
        var all = IntStream.range(0, 6)
                .mapToObj(i -> Given.decision(
                        i % 2 == 0 ? tenant : "other-" + tenant,
                        "ana",
                        ahead.minus(Duration.ofMinutes(i)),
                        Effects.NONE))
                .toList();
        record.decisions().record(all).block();

        assertThat(record.archive().latest(5).map(Recorded::id).collectList().block())
                .isEqualTo(ids(all.subList(0, 5)));
    }

    private List<Recorded> recorded(int count) {
        var decisions = IntStream.range(0, count)
                .mapToObj(i -> Given.decision(tenant, "ana", NOW.minus(Duration.ofMinutes(i / 7)), Effects.NONE))
                .sorted(Comparator.comparing(Recorded::at)
                        .thenComparing(Recorded::id)
                        .reversed())
                .toList();
        record.decisions().record(decisions).block();
        return decisions;
    }

    private List<String> latest(Instant since, int most) {
        return Objects.requireNonNull(record.archive()
                .latest(tenant, since, most)
                .map(Recorded::id)
                .collectList()
                .block());
    }

    private static List<String> ids(List<Recorded> decisions) {
        return decisions.stream().map(Recorded::id).toList();
    }
}
