package leme.service.experiment.r2dbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import leme.engine.experiment.Assigned;
import leme.rules.fact.Channel;
import leme.rules.fact.Placement;
import leme.rules.fact.PrivacyRequest;
import leme.service.experiment.Sighting;
import leme.service.experiment.Withheld;
import leme.service.fake.Given;
import leme.service.record.Effects;
import leme.service.record.Outcome;
import leme.service.record.Outcome.Kind;
import leme.service.record.Recorded;
import leme.service.record.Summary;
import leme.service.record.r2dbc.PostgresRecord;
import leme.service.record.r2dbc.TestRecord;
import leme.service.record.subject.Filed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Experiments find their customers in a real record, page after page, with what came of each decision. */
@Timeout(60)
class PostgresSightingsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Instant AT = Instant.now().minus(Duration.ofDays(2)).truncatedTo(ChronoUnit.MICROS);
    private static final String ANSWER = """
            {"stamp":{"versions":{"experiment":"none/control=0.0/epsilon=0.0"},"assigned":[\
            {"experiment":"holdout","salt":"%%","arm":"%s","concerned":true},\
            {"experiment":"other","salt":"","arm":"a","concerned":false}]},\
            "suppressed":[{"action":"gold-card","reasons":[{"code":"WITHHELD_BY_ARM"}]}]}""";

    private final PostgresRecord record = TestRecord.shared();
    private final String tenant = Given.tenant();

    @Test
    void arms_are_found_over_many_pages_and_other_decisions_are_not_looked_at() {
        record.decisions()
                .record(IntStream.range(0, 450)
                        .mapToObj(i -> decided(i, i % 2 == 0 ? ANSWER.formatted("left-alone") : "{}"))
                        .toList())
                .block(PATIENCE);

        var seen = concerned();

        assertThat(seen)
                .hasSize(225)
                .isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()))
                .allSatisfy(one -> assertThat(one.assigned().getFirst())
                        .isEqualTo(new Assigned("holdout", "%", "left-alone", true)));
    }

    @Test
    void an_outcome_comes_with_when_it_was_sent_and_one_of_what_was_withheld_without() {
        var shown = decided(1, ANSWER.formatted("treated"), Given.offering(Given.contact("gold-card", AT)));
        var withheld = decided(2, ANSWER.formatted("left-alone"));
        record.decisions().record(List.of(shown, withheld)).block(PATIENCE);
        report(shown, Kind.SENT);
        report(shown, Kind.CONVERTED);
        report(withheld, Kind.CONVERTED);

        var seen = answered();

        assertThat(seen.getFirst().reports())
                .hasSize(2)
                .allSatisfy(report -> assertThat(report.reachedAt()).isNotNull());
        assertThat(seen.getLast().reports()).singleElement().satisfies(report -> {
            assertThat(report.reachedAt()).isNull();
            assertThat(report.outcome().kind()).isEqualTo(Kind.CONVERTED);
        });
    }

    @Test
    void only_what_was_kept_back_may_be_reported_without_having_been_sent_and_only_what_people_do_of_themselves() {
        var withheld = decided(1, ANSWER.formatted("left-alone"));

        assertThat(Withheld.explains(outcome(withheld, Kind.CONVERTED), withheld))
                .isTrue();
        assertThat(Withheld.explains(outcome(withheld, Kind.SENT), withheld)).isFalse();
        assertThat(Withheld.explains(outcome(decided(2, "{}"), Kind.CONVERTED), decided(2, "{}")))
                .isFalse();
    }

    @Test
    void whoever_objected_is_among_the_protected() {
        record.privacyRequests()
                .open(
                        tenant,
                        "c-1",
                        new Filed<>(
                                "lgpd-1",
                                new PrivacyRequest(
                                        "lgpd-1",
                                        PrivacyRequest.Kind.OBJECTION,
                                        null,
                                        AT,
                                        null,
                                        PrivacyRequest.Outcome.PENDING),
                                "ticket"))
                .block(PATIENCE);

        assertThat(new PostgresSightings(record.postgres())
                        .protectedAmong(tenant, List.of("c-1", "c-2"), AT.plusSeconds(60))
                        .block(PATIENCE))
                .containsExactly("c-1");
    }

    @Test
    void outcomes_are_found_over_many_pages_of_decisions_of_the_span_only() {
        var decisions = IntStream.range(0, 420).mapToObj(i -> decided(i, "{}")).toList();
        record.decisions().record(decisions).block(PATIENCE);
        decisions.forEach(decision -> report(decision, Kind.CONVERTED));

        assertThat(answered()).hasSize(420).allMatch(one -> one.reports().size() == 1);
        assertThat(sightings()
                        .answered(tenant, AT.plusSeconds(10), AT.plusSeconds(20))
                        .count()
                        .block(PATIENCE))
                .isEqualTo(10);
    }

    private PostgresSightings sightings() {
        return new PostgresSightings(record.postgres());
    }

    private List<Sighting> concerned() {
        return Objects.requireNonNull(sightings()
                .concerned(tenant, "holdout", AT.minusSeconds(1), AT.plus(Duration.ofDays(1)))
                .collectList()
                .block(PATIENCE));
    }

    /** By their decisions' instants. */
    private List<Sighting> answered() {
        return Objects.requireNonNull(sightings()
                .answered(tenant, AT.minusSeconds(1), AT.plus(Duration.ofDays(1)))
                .sort(Comparator.comparing(Sighting::at))
                .collectList()
                .block(PATIENCE));
    }

    private void report(Recorded about, Kind kind) {
        record.outcomes().record(outcome(about, kind), about).block(PATIENCE);
    }

    private static Outcome outcome(Recorded about, Kind kind) {
        return Given.outcome(about.id() + kind, about, "gold-card", kind, AT.plusSeconds(60));
    }

    private Recorded decided(int number, String response) {
        return decided(number, response, Effects.NONE);
    }

    private Recorded decided(int number, String response, Effects effects) {
        var like = Given.outbound(tenant, "c-" + number, AT.plusSeconds(number), effects);
        return new Recorded(
                like.id(),
                tenant,
                like.customerKey(),
                like.at(),
                Channel.WHATSAPP,
                like.messageId(),
                like.bodyHash(),
                new Summary(Placement.OUTBOUND, null, null, null, "bundle-1", 1, null, null),
                "{}",
                response,
                effects);
    }
}
