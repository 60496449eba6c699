package leme.service.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import leme.models.log.LogColumn;
import leme.models.online.Lesson.Basis;
import leme.models.propensity.Profile;
import leme.rules.catalogue.Catalogue;
import leme.rules.fact.Action;
import leme.rules.fact.Channel;
import leme.rules.fact.Contact;
import leme.rules.fact.Contact.Response;
import leme.rules.fact.Purpose;
import leme.rules.shipped.Shipped;
import leme.service.fake.Given;
import leme.service.fake.InMemoryArchive;
import leme.service.interaction.Joined.Why;
import leme.service.learning.Bases;
import leme.service.record.Effects;
import leme.service.record.Outcome;
import leme.service.record.Outcome.Kind;
import leme.service.record.Recorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@Timeout(30)
class InteractionLogTest {

    private static final Instant NOW = Instant.parse("2026-11-18T17:20:30Z");
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(3));
    private static final String TENANT = "default";
    /** Of the shipped catalogue; its group waits a day. */
    private static final String ACTION = "gold-card";

    private static final String GROUP = "cards";
    /** Another of the same group. */
    private static final String SECOND = Shipped.catalogue().actions().stream()
            .filter(action -> action.group().equals(GROUP) && !action.code().equals(ACTION))
            .map(Action::code)
            .findFirst()
            .orElseThrow();

    private static final Basis BASIS =
            new Basis(0.1, 0.7, new Profile(12, 59.9, 1, false, "WHATSAPP", 15, false, 1, 0, 0, false));
    private static final Catalogue CATALOGUE = Shipped.folder().catalogue().orThrow();

    private final List<Recorded> decisions = new ArrayList<>();
    private final Map<String, Aftermath> aftermaths = new TreeMap<>();

    @Test
    void a_row_says_what_was_known_what_was_chosen_and_what_came_of_it() {
        var answered = decided("ana", LONG_AGO, "null");
        shown(answered, LONG_AGO, outcome(answered, Kind.CONVERTED, LONG_AGO.plusSeconds(60)));

        var row = rows(exported()).getFirst();

        assertThat(row.action()).isEqualTo(ACTION);
        assertThat(row.at()).isEqualTo(Instant.parse("2026-11-15T17:00:00Z"));
        assertThat(row.selectionProbability()).isEqualTo(0.125);
        assertThat(row.restraint()).isEmpty();
        assertThat(row.monthlyRevenue()).isEqualTo(59.9);
        assertThat(row.outcome()).isTrue();
        assertThat(row.reward()).isEqualTo(1);
        assertThat(row.rulesVersion()).isEqualTo("pack-1");
        assertThat(row.propensityVersion()).isEqualTo("model-1+2");
    }

    @Test
    void silence_is_no_response_and_so_is_one_that_came_after_the_window() {
        var silent = decided("ana", LONG_AGO, "null");
        shown(silent, LONG_AGO);
        var late = decided("bia", LONG_AGO, "null");
        shown(late, LONG_AGO, outcome(late, Kind.CONVERTED, LONG_AGO.plus(Duration.ofDays(2))));

        assertThat(rows(exported())).extracting(Interaction::outcome).containsExactly(false, false);
    }

    @Test
    void a_choice_that_had_to_be_is_marked_with_its_restraint() {
        var restrained = decided("ana", LONG_AGO, "\"VULNERABLE\"");
        shown(restrained, LONG_AGO);

        assertThat(rows(exported())).extracting(Interaction::restraint).containsExactly("VULNERABLE");
    }

    @Test
    void a_window_that_is_not_over_leaves_out_even_what_was_answered() {
        var young = decided("ana", NOW.minus(Duration.ofHours(23)), "null");
        shown(young, young.at(), outcome(young, Kind.CONVERTED, young.at().plusSeconds(60)));

        assertThat(leftOut()).containsExactly(entry(Why.WINDOW_OPEN, 1L));
    }

    @Test
    void of_a_whole_answer_every_action_shown_is_a_row_with_what_came_of_it() {
        var answer = answered("ana");
        aftermaths.put(
                answer.id(),
                new Aftermath(
                        false,
                        List.of(of(ACTION, LONG_AGO), of(SECOND, LONG_AGO)),
                        List.of(Given.outcome("o-1", answer, SECOND, Kind.CONVERTED, LONG_AGO.plusSeconds(60)))));

        assertThat(rows(exported(false))).extracting(Interaction::rank).containsExactly(1);
        var slots = rows(exported(true));
        assertThat(slots).extracting(Interaction::rank).containsExactly(1, 2);
        assertThat(slots).extracting(Interaction::action).containsExactly(ACTION, SECOND);
        assertThat(slots).extracting(Interaction::selectionProbability).containsExactly(0.125, 1.0);
        assertThat(slots).extracting(Interaction::reward).containsExactly(0, 1);
        assertThat(slots)
                .extracting(Interaction::decision)
                .containsOnly(slots.getFirst().decision());
        var end = Objects.requireNonNull(exported(true).getLast().end());
        assertThat(end.decisions()).isEqualTo(1);
        assertThat(end.interactions()).isEqualTo(2);
    }

    @Test
    void what_stood_below_and_reached_nobody_is_no_row_and_a_young_window_leaves_out_the_whole_answer() {
        var one = answered("ana");
        aftermaths.put(one.id(), new Aftermath(false, List.of(of(ACTION, LONG_AGO)), List.of()));
        var young = answered("bia");
        aftermaths.put(
                young.id(),
                new Aftermath(
                        false, List.of(of(ACTION, LONG_AGO), of(SECOND, NOW.minus(Duration.ofHours(1)))), List.of()));

        assertThat(rows(exported(true))).extracting(Interaction::action).containsExactly(ACTION);
        assertThat(rows(exported(false))).hasSize(2);
    }

    @Test
    void who_must_be_left_alone_is_absent_and_counted() {
        var protectedOne = decided("ana", LONG_AGO, "null");
        aftermaths.put(protectedOne.id(), new Aftermath(true, List.of(contact(LONG_AGO, Response.NONE)), List.of()));

        assertThat(leftOut()).containsExactly(entry(Why.PRIVACY_REQUEST, 1L));
    }

    @Test
    void what_nobody_saw_is_left_out() {
        decided("ana", LONG_AGO, "null");
        var refused = decided("bia", LONG_AGO, "null");
        aftermaths.put(
                refused.id(), new Aftermath(false, List.of(contact(LONG_AGO, Response.REFUSED_BY_CHANNEL)), List.of()));

        assertThat(leftOut()).containsExactly(entry(Why.NOT_SHOWN, 2L));
    }

    @Test
    void what_is_of_another_time_or_sells_nothing_is_left_out() {
        var older = recorded("ana", LONG_AGO, "{\"actions\":[]}", offer(Purpose.PROMOTIONAL));
        shown(older, LONG_AGO);
        recorded("bia", LONG_AGO, "{}", offer(Purpose.SERVICE));

        assertThat(leftOut()).containsOnly(entry(Why.TOO_OLD, 1L), entry(Why.NOTHING_COMMERCIAL, 1L));
    }

    @Test
    void the_pseudonyms_of_two_exports_cannot_be_joined_and_one_decision_keeps_its_own_within_each() {
        for (int i = 0; i < 20; i++) {
            shown(decided("ana", LONG_AGO.plusSeconds(i), "null"), LONG_AGO);
        }
        var one = pseudonyms();
        var other = pseudonyms();

        assertThat(one).doesNotHaveDuplicates().hasSize(20).doesNotContainAnyElementsOf(other);
        assertThat(one).noneMatch(aftermaths::containsKey);
    }

    @Test
    void all_decisions_are_counted_once_over_many_pages_and_progress_is_told() {
        for (int i = 0; i < 450; i++) {
            var decision = decided("c-" + i, LONG_AGO.plusSeconds(i), "null");
            if (i % 3 == 0) {
                shown(decision, LONG_AGO);
            }
        }
        var lines = exported();
        var end = Objects.requireNonNull(lines.getLast().end());

        assertThat(end.decisions()).isEqualTo(450);
        assertThat(end.interactions()).isEqualTo(150).isEqualTo(rows(lines).size());
        assertThat(end.leftOut().stream().mapToLong(Line.LeftOut::decisions).sum())
                .isEqualTo(300);
        assertThat(lines.stream().map(Line::looked).filter(Objects::nonNull)).containsExactly(200L, 400L, 450L);
        assertThat(lines).last().satisfies(last -> assertThat(last.json()).startsWith("{\"end\":"));
    }

    @Test
    void a_record_that_fails_on_the_way_fails_the_export_without_an_end() {
        decided("ana", LONG_AGO, "null");
        Aftermaths away = (tenant, page, now) -> Mono.error(new IllegalStateException("away"));

        StepVerifier.create(log(away).of(TENANT, Instant.EPOCH, true))
                .expectErrorMessage("away")
                .verify();
    }

    @Test
    void the_columns_are_those_that_are_described() {
        assertThat(Arrays.stream(Interaction.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactlyElementsOf(LogColumn.header());
    }

    private InteractionLog log(Aftermaths known) {
        return new InteractionLog(
                new InMemoryArchive(decisions), known, () -> CATALOGUE, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private List<Line> exported() {
        return exported(false);
    }

    private List<Line> exported(boolean slates) {
        Aftermaths known = (tenant, page, now) -> Mono.just(page.stream()
                .collect(Collectors.toMap(
                        Recorded::id,
                        decision ->
                                aftermaths.getOrDefault(decision.id(), new Aftermath(false, List.of(), List.of())))));
        Flux<Line> lines = log(known).of(TENANT, Instant.EPOCH, slates);
        return Objects.requireNonNull(lines.collectList().block());
    }

    private Map<Why, Long> leftOut() {
        var lines = exported();
        assertThat(rows(lines)).isEmpty();
        return Objects.requireNonNull(lines.getLast().end()).leftOut().stream()
                .filter(left -> left.decisions() > 0)
                .collect(Collectors.toMap(Line.LeftOut::why, Line.LeftOut::decisions));
    }

    private List<String> pseudonyms() {
        return rows(exported()).stream().map(Interaction::decision).toList();
    }

    private static List<Interaction> rows(List<Line> lines) {
        return lines.stream().map(Line::interaction).filter(Objects::nonNull).toList();
    }

    private Recorded decided(String customer, Instant at, String restraint) {
        var response = "{\"stamp\":{\"versions\":{\"rules\":\"pack-1\",\"propensity\":\"model-1+2\"},\"exploring\":{"
                + "\"restraint\":" + restraint + "}},\"actions\":[{\"action\":\"" + ACTION + "\",\"score\":{\"basis\":"
                + Bases.json(BASIS) + "}}]}";
        return recorded(customer, at, response, offer(Purpose.PROMOTIONAL));
    }

    /** Two actions, of which the first was drawn. */
    private Recorded answered(String customer) {
        var score = "\"score\":{\"basis\":" + Bases.json(BASIS) + "}";
        var response = "{\"stamp\":{\"exploring\":{\"restraint\":null}},\"actions\":["
                + "{\"rank\":1,\"action\":\"" + ACTION + "\",\"selectionProbability\":0.125," + score + "},"
                + "{\"rank\":2,\"action\":\"" + SECOND + "\",\"selectionProbability\":null," + score + "}]}";
        return recorded(customer, LONG_AGO, response, Given.offering(of(ACTION, LONG_AGO), of(SECOND, LONG_AGO)));
    }

    private static Contact of(String action, Instant at) {
        return new Contact(action, GROUP, Purpose.PROMOTIONAL, Channel.WHATSAPP, at, Response.NONE);
    }

    private Recorded recorded(String customer, Instant at, String response, Effects effects) {
        var boring = Given.decision(TENANT, customer, at, effects);
        var decision = new Recorded(
                boring.id(),
                TENANT,
                customer,
                boring.at(),
                boring.channel(),
                boring.messageId(),
                boring.bodyHash(),
                boring.summary(),
                boring.situation(),
                response,
                effects);
        decisions.add(decision);
        return decision;
    }

    private void shown(Recorded decision, Instant at, Outcome... outcomes) {
        aftermaths.put(decision.id(), new Aftermath(false, List.of(contact(at, Response.NONE)), List.of(outcomes)));
    }

    private static Effects offer(Purpose purpose) {
        return Given.offering(new Contact(ACTION, GROUP, purpose, Channel.WHATSAPP, LONG_AGO, Response.NONE));
    }

    private static Contact contact(Instant at, Response response) {
        return new Contact(ACTION, GROUP, Purpose.PROMOTIONAL, Channel.WHATSAPP, at, response);
    }

    private static Outcome outcome(Recorded about, Kind kind, Instant at) {
        return Given.outcome("o-" + about.id(), about, ACTION, kind, at);
    }
}
