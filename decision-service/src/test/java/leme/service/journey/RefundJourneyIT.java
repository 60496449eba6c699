package leme.service.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import leme.client.ApiException;
import leme.client.CustomersApi;
import leme.client.DecisionsApi;
import leme.client.model.Channel;
import leme.client.model.CloseComplaintRequest;
import leme.client.model.ComplaintRequest;
import leme.client.model.ConsentRequest;
import leme.client.model.ConsentStatus;
import leme.client.model.CustomerRequest;
import leme.client.model.Decision;
import leme.client.model.DecisionRequest;
import leme.client.model.Purpose;
import leme.client.model.RankedAction;
import leme.client.model.RouteKind;
import leme.client.model.State;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The scene the product exists for. A customer of a shop in Recife agreed to offers. Her refund does not come; she writes
 * so, and from that moment no channel may sell her anything: not in the answer, not under the next good morning, not
 * while the complaint is on record, not on the day it is closed. The service is stopped and started in between, and
 * forgets nothing.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init") // set before all
class RefundJourneyIT {

    private static final String CUSTOMER = "c-recife";

    @TempDir
    static Path folder;

    private static Running service;
    private static String refundDecision;

    @BeforeAll
    static void a_customer_who_agreed_to_offers() throws IOException, ApiException {
        service = Running.in(folder.resolve("data"));
        customers()
                .putCustomer(
                        CUSTOMER,
                        new CustomerRequest().state(State.PE).birthYear(1985).tenureMonths(40),
                        null);
        for (var channel : List.of(Channel.WHATSAPP, Channel.EMAIL)) {
            customers()
                    .recordConsent(
                            CUSTOMER,
                            new ConsentRequest()
                                    .purpose(Purpose.PROMOTIONAL)
                                    .channel(channel)
                                    .status(ConsentStatus.GRANTED)
                                    .proof("sha256:checkout-form")
                                    .source("app"),
                            null,
                            null);
        }
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    @Order(1)
    void a_good_morning_may_be_followed_by_an_offer() throws ApiException {
        var decision = write("m-1", Channel.WHATSAPP, "bom dia");

        assertThat(promotions(decision)).isNotEmpty();
    }

    @Test
    @Order(2)
    void the_refund_complaint_reaches_a_person_and_no_offer_goes_with_the_answer() throws ApiException {
        var decision = write("m-2", Channel.WHATSAPP, "vocês ainda não resolveram meu reembolso");
        refundDecision = decision.getDecisionId();

        assertThat(decision.getUnderstanding()).isNotNull();
        assertThat(decision.getRoute()).isNotNull();
        assertThat(decision.getUnderstanding().getIntent()).isEqualTo("refund-status");
        assertThat(decision.getUnderstanding().getComplaint()).isGreaterThan(0.5);
        assertThat(decision.getRoute().getKind()).isEqualTo(RouteKind.HUMAN);
        assertThat(decision.getActions().getFirst().getGroup()).isEqualTo("refunds");
        assertThat(promotions(decision)).isEmpty();
        assertThat(reasonsAgainstOffers(decision)).contains("COMPLAINING_NOW");
        assertThat(decision.getExplanation().getCustomer().getPtBr()).contains("Reembolso", "Não enviamos ofertas");
    }

    @Test
    @Order(3)
    void the_next_good_morning_stays_without_an_offer_in_every_channel() throws ApiException {
        assertThat(promotions(write("m-3", Channel.WHATSAPP, "bom dia"))).isEmpty();
        assertThat(promotions(write("m-4", Channel.EMAIL, "bom dia"))).isEmpty();
    }

    @Test
    @Order(4)
    void the_same_message_again_is_the_same_decision_and_another_under_its_id_is_refused() throws ApiException {
        var again = write("m-2", Channel.WHATSAPP, "vocês ainda não resolveram meu reembolso");

        assertThat(again.getReplayed()).isTrue();
        assertThat(again.getDecisionId()).isEqualTo(refundDecision);
        assertThatThrownBy(() -> write("m-2", Channel.WHATSAPP, "outra coisa"))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(refused.getCode()).isEqualTo(422));
    }

    @Test
    @Order(5)
    void after_a_restart_nothing_is_forgotten_and_the_decision_can_be_taken_again() throws ApiException {
        service.stop();
        service.start();

        var recorded = decisions().getDecision(refundDecision, null);
        var replay = decisions().replayDecision(refundDecision, null);

        assertThat(recorded.getRoute()).isNotNull();
        assertThat(recorded.getRoute().getKind()).isEqualTo(RouteKind.HUMAN);
        assertThat(replay.getDifferences()).isEmpty();
        assertThat(replay.getIdentical()).isTrue();
        assertThat(promotions(write("m-5", Channel.WHATSAPP, "boa tarde"))).isEmpty();
    }

    @Test
    @Order(6)
    void an_open_complaint_silences_offers_and_its_closing_is_followed_by_a_quiet_time() throws ApiException {
        customers()
                .openComplaint(
                        CUSTOMER,
                        new ComplaintRequest()
                                .complaintId("k-1")
                                .subject("refund")
                                .channel(Channel.WHATSAPP),
                        null,
                        null);
        assertThat(reasonsAgainstOffers(write("m-6", Channel.EMAIL, "bom dia"))).contains("OPEN_COMPLAINT");

        customers().closeComplaint(CUSTOMER, "k-1", null, new CloseComplaintRequest());
        var after = write("m-7", Channel.EMAIL, "bom dia");

        assertThat(promotions(after)).isEmpty();
        assertThat(reasonsAgainstOffers(after)).doesNotContain("OPEN_COMPLAINT");
    }

    private static Decision write(String messageId, Channel channel, String text) throws ApiException {
        return decisions()
                .decide(
                        new DecisionRequest()
                                .messageId(messageId)
                                .channel(channel)
                                .customerKey(CUSTOMER)
                                .text(text)
                                .limit(20),
                        null,
                        null);
    }

    private static List<String> promotions(Decision decision) {
        return decision.getActions().stream()
                .filter(action -> action.getPurpose() == Purpose.PROMOTIONAL)
                .map(RankedAction::getAction)
                .toList();
    }

    private static Set<String> reasonsAgainstOffers(Decision decision) {
        return decision.getSuppressed().stream()
                .filter(loss -> loss.getPurpose() == Purpose.PROMOTIONAL)
                .flatMap(loss -> loss.getReasons().stream())
                .map(reason -> reason.getCode())
                .collect(Collectors.toSet());
    }

    private static DecisionsApi decisions() {
        return new DecisionsApi(service.client());
    }

    private static CustomersApi customers() {
        return new CustomersApi(service.client());
    }
}
