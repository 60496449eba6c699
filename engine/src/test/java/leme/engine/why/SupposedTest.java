package leme.engine.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import leme.rules.fact.BlockListing;
import leme.rules.fact.Case;
import leme.rules.fact.Channel;
import leme.rules.fact.Complaint;
import leme.rules.fact.Criticality;
import leme.rules.fact.Customer;
import leme.rules.fact.CustomerFile;
import leme.rules.fact.Handling;
import leme.rules.fact.Known;
import leme.rules.fact.Language;
import leme.rules.fact.Placement;
import leme.rules.fact.PrivacyRequest;
import leme.rules.fact.Purpose;
import leme.rules.fact.Rights;
import leme.rules.fact.Sending;
import leme.rules.fact.Source;
import leme.rules.fact.State;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One thing is supposed otherwise, and nothing else: what was forgotten on the way would look like a permission. */
class SupposedTest {

    private static final Instant NOW = Instant.parse("2026-11-18T17:00:00Z");

    private static final Complaint COMPLAINT = new Complaint(
            "k-1",
            "refund",
            Channel.EMAIL,
            NOW.minus(Duration.ofDays(2)),
            null,
            Complaint.Regime.SAC,
            Complaint.Forum.PROCON);

    private static final Case QUESTION = new Case(
            NOW,
            Placement.REPLY,
            Channel.WHATSAPP,
            new CustomerFile(
                    Known.fresh(new Customer(
                            "c",
                            State.RJ,
                            1985,
                            Language.PT_BR,
                            "prime",
                            Set.of("loan"),
                            Set.of("in-debt"),
                            7,
                            99,
                            21)),
                    Known.fresh(List.of()),
                    Known.fresh(List.of(COMPLAINT)),
                    Known.fresh(List.of()),
                    Known.fresh(List.of()),
                    Known.fresh(new Rights(
                            List.of(new PrivacyRequest(
                                    "r-1",
                                    PrivacyRequest.Kind.OBJECTION,
                                    Purpose.PROMOTIONAL,
                                    NOW.minus(Duration.ofDays(3)),
                                    null,
                                    PrivacyRequest.Outcome.PENDING)),
                            List.of(),
                            List.of(new BlockListing(BlockListing.Registry.OWN, NOW.minus(Duration.ofDays(9)), null)))),
                    Known.fresh(new Sending(List.of(), Set.of("gold-card-1")))),
            null,
            List.of(),
            new Handling(Criticality.HIGH, Handling.Answerer.MACHINE),
            List.of(),
            (at, subject) -> List.of());

    static Stream<Case> supposed() {
        var suppose = new Supposed(QUESTION);
        return Stream.of(
                suppose.at(NOW.plus(Duration.ofDays(1))),
                suppose.closed(COMPLAINT),
                suppose.agreed(Purpose.PROMOTIONAL, Channel.WHATSAPP),
                suppose.wroteOn(Channel.WHATSAPP),
                suppose.unmarked("in-debt"),
                suppose.owning("credit-card"),
                suppose.notOwning("loan"),
                suppose.tenured(12),
                suppose.fresh(Source.Part.CONTACTS),
                suppose.reading(Supposed::calm));
    }

    @ParameterizedTest
    @MethodSource("supposed")
    void whatTheCustomerForbadeAndTheSenderMayNotSendStays(Case otherwise) {
        assertThat(otherwise.file().rights()).isEqualTo(QUESTION.file().rights());
        assertThat(otherwise.file().sending()).isEqualTo(QUESTION.file().sending());
        assertThat(otherwise.handling()).isEqualTo(QUESTION.handling());
        assertThat(otherwise.staff()).isSameAs(QUESTION.staff());
    }

    @ParameterizedTest
    @MethodSource("supposed")
    void theCustomerLivesWhereTheyLiveAndTheComplaintIsBeforeWhomItWas(Case otherwise) {
        assertThat(otherwise.file().customer().or(() -> Customer.unknown("")).ddd())
                .isEqualTo(21);
        assertThat(otherwise.file().complaints().or(List::of)).allSatisfy(complaint -> {
            assertThat(complaint.regime()).isEqualTo(Complaint.Regime.SAC);
            assertThat(complaint.forum()).isEqualTo(Complaint.Forum.PROCON);
        });
    }
}
