package leme.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import leme.engine.intent.Understand;
import leme.engine.route.Route;
import leme.engine.route.RouteChoice;
import leme.engine.route.RouteReason;
import leme.engine.situation.Situation;
import leme.rules.routing.Availability;
import leme.rules.routing.RouteKind;
import leme.rules.routing.Routing;
import leme.rules.shipped.Shipped;
import leme.rules.verdict.Citation;
import leme.rules.verdict.Verdict.Duty;
import leme.rules.verdict.Verdict.Obligation;
import org.junit.jupiter.api.Test;

class RouteTest {

    private static final Routing ROUTING = Shipped.routing();
    private static final Instant SUNDAY_NIGHT = Instant.parse("2026-11-22T23:00:00Z");

    @Test
    void a_sure_question_with_a_flow_is_answered_by_the_flow() {
        var route = route(Situations.reply(FakeReader.REFUND_QUESTION).build());

        assertThat(route.kind()).isEqualTo(RouteKind.FLOW);
        assertThat(route.target()).isEqualTo("refund-tracking");
        assertThat(route.reason()).isEqualTo(RouteReason.FLOW_SUFFICES);
    }

    @Test
    void every_road_not_taken_has_its_reason_and_its_price() {
        var route = route(Situations.reply(FakeReader.REFUND_QUESTION).build());

        assertThat(route.roadsNotTaken())
                .extracting(RouteChoice.RoadNotTaken::kind)
                .containsExactly(RouteKind.INTENT_BOT, RouteKind.LLM, RouteKind.HUMAN);
        assertThat(route.roadsNotTaken()).allSatisfy(road -> {
            assertThat(road.reason()).isEqualTo(RouteReason.CHEAPER_SUFFICES);
            assertThat(road.brl()).isEqualTo(ROUTING.cost(road.kind()).brl());
        });
    }

    @Test
    void a_complaint_goes_to_a_person_however_sure_the_intent() {
        assertThat(route(Situations.reply(FakeReader.REFUND_COMPLAINT).build()))
                .returns(RouteKind.HUMAN, RouteChoice::kind)
                .returns(RouteReason.COMPLAINT, RouteChoice::reason);
    }

    @Test
    void a_legal_threat_goes_to_a_person_and_says_so() {
        assertThat(route(Situations.reply(FakeReader.PROCON).build()).reason()).isEqualTo(RouteReason.LEGAL_THREAT);
    }

    @Test
    void what_is_out_of_scope_is_read_by_a_language_model_that_discloses_itself() {
        var route = route(Situations.reply(FakeReader.VAGUE).build());

        assertThat(route.kind()).isEqualTo(RouteKind.LLM);
        assertThat(route.discloseAi()).isTrue();
    }

    @Test
    void a_person_who_sleeps_answers_when_the_queue_opens() {
        var route = route(
                Situations.reply(FakeReader.REFUND_COMPLAINT).at(SUNDAY_NIGHT).build());

        assertThat(route.target()).isEqualTo("retail");
        assertThat(route.answersAt()).isEqualTo(Instant.parse("2026-11-23T11:00:00Z"));
    }

    @Test
    void a_queue_that_never_closes_answers_now() {
        var route = route(Situations.reply(FakeReader.SCAM).at(SUNDAY_NIGHT).build());

        assertThat(route.target()).isEqualTo("security");
        assertThat(route.answersAt()).isNull();
    }

    @Test
    void a_person_who_is_not_there_answers_when_the_gateway_says() {
        var situation = Situations.reply(FakeReader.REFUND_COMPLAINT)
                .staffed(new Availability("retail", false, 900), new Availability("bank", true, 5))
                .build();

        var route = route(situation);

        assertThat(route.kind()).isEqualTo(RouteKind.HUMAN);
        assertThat(route.answersAt()).isEqualTo(situation.at().plusSeconds(900));
        assertThat(route.latencyMs()).isEqualTo(900_000);
    }

    @Test
    void nobody_is_told_when_a_person_answers_who_gets_a_machine_or_a_person_now() {
        var told = List.of(new Obligation(new Citation("rule", "policy", "REASON", ""), Duty.SAY_WHEN));

        assertThat(Route.due(
                        told,
                        route(Situations.reply(FakeReader.REFUND_COMPLAINT).build())))
                .isEmpty();
        assertThat(Route.due(
                        told,
                        route(Situations.reply(FakeReader.REFUND_QUESTION)
                                .at(SUNDAY_NIGHT)
                                .build())))
                .isEmpty();
        assertThat(Route.due(
                        told,
                        route(Situations.reply(FakeReader.REFUND_COMPLAINT)
                                .at(SUNDAY_NIGHT)
                                .build())))
                .isEqualTo(told);
    }

    @Test
    void a_rule_can_oblige_a_person_but_no_rule_removes_one() {
        var situation = Situations.reply(FakeReader.REFUND_QUESTION).build();
        var understanding = Understand.read(situation.message(), new FakeReader(), ROUTING);
        var machine = Route.choose(situation, understanding, ROUTING);
        var obligation = new Obligation(new Citation("rule", "policy", "REASON", ""), Duty.HUMAN_ANSWERS);

        var obliged = Route.under(List.of(obligation), machine, situation, understanding, ROUTING);

        assertThat(obliged).isNotNull();
        assertThat(obliged.kind()).isEqualTo(RouteKind.HUMAN);
        assertThat(obliged.reason()).isEqualTo(RouteReason.RULE_OBLIGES);
    }

    @Test
    void nobody_wrote_so_nobody_answers() {
        assertThat(Route.choose(Situations.outbound().build(), null, ROUTING)).isNull();
    }

    private static RouteChoice route(Situation situation) {
        var route = Route.choose(situation, Understand.read(situation.message(), new FakeReader(), ROUTING), ROUTING);
        return Objects.requireNonNull(route);
    }
}
