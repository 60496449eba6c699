package leme.service.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import leme.rules.fact.BlockListing;
import leme.rules.fact.Channel;
import leme.rules.fact.Complaint;
import leme.rules.fact.Consent;
import leme.rules.fact.Contact;
import leme.rules.fact.Conversation;
import leme.rules.fact.Customer;
import leme.rules.fact.CustomerFile;
import leme.rules.fact.Known;
import leme.rules.fact.Language;
import leme.rules.fact.LegalHold;
import leme.rules.fact.PrivacyRequest;
import leme.rules.fact.Purpose;
import leme.rules.fact.Rights;
import leme.rules.fact.State;
import leme.service.fake.Given;
import leme.service.record.subject.Filed;
import leme.service.record.subject.PrivacyAnswer;
import leme.service.record.subject.PrivacyRequests;
import leme.service.record.subject.Register;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link Files} does. */
public abstract class FilesContract {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);

    private final String tenant = Given.tenant();

    private final Files files;
    private final Customers customers;
    private final Consents consents;
    private final Complaints complaints;
    private final Decisions decisions;
    private final PrivacyRequests privacyRequests;
    private final Register<LegalHold> legalHolds;
    private final Register<BlockListing> blockListings;

    protected FilesContract(Stores stores) {
        files = stores.files();
        customers = stores.customers();
        consents = stores.consents();
        complaints = stores.complaints();
        decisions = stores.decisions();
        privacyRequests = stores.privacyRequests();
        legalHolds = stores.legalHolds();
        blockListings = stores.blockListings();
    }

    @Test
    void aFileHasEveryPartOfTheRecord() {
        Contact contact = Given.contact("gold-card", NOW);
        Consent consent = Given.consent(Consent.Status.GRANTED, NOW);
        Complaint complaint = Given.complaint("c-1", NOW);
        customers.put(tenant, Given.customer("ana")).block();
        consents.append(tenant, "ana", consent).block();
        complaints.open(tenant, "ana", complaint).block();
        decisions
                .record(List.of(Given.decision(
                        tenant, "ana", NOW, new Effects(List.of(contact), List.of(), List.of(Given.inbound(NOW))))))
                .block();

        assertThat(read("ana"))
                .isEqualTo(new CustomerFile(
                        Known.fresh(Given.customer("ana")),
                        Known.fresh(List.of(consent)),
                        Known.fresh(List.of(complaint)),
                        Known.fresh(List.of(contact)),
                        Known.fresh(List.of(Given.inbound(NOW))),
                        Known.fresh(Rights.NONE),
                        Known.missing(Files.NOT_THE_CUSTOMERS)));
    }

    @Test
    void aFileTellsWhatTheCustomerMayAskAndWhatStandsAgainstThem() {
        PrivacyRequest review = request("r-1", PrivacyRequest.Kind.REVIEW, null, PrivacyRequest.Outcome.PENDING);
        PrivacyRequest objection =
                request("r-2", PrivacyRequest.Kind.OBJECTION, Purpose.RELATIONAL, PrivacyRequest.Outcome.PENDING);
        LegalHold hold = new LegalHold(LegalHold.Matter.LITIGATION, NOW, null);
        BlockListing listing = new BlockListing(BlockListing.Registry.OWN, NOW, null);
        privacyRequests
                .open(tenant, "ana", new Filed<>("r-1", review, "ticket 1"))
                .block();
        privacyRequests
                .open(tenant, "ana", new Filed<>("r-2", objection, "ticket 2"))
                .block();
        Instant later = NOW.plusSeconds(60);
        privacyRequests
                .answer(tenant, "ana", "r-2", new PrivacyAnswer(PrivacyRequest.Outcome.GRANTED, later, "letter"))
                .block();
        legalHolds.add(tenant, "ana", new Filed<>("h-1", hold, "case 1")).block();
        blockListings.add(tenant, "ana", new Filed<>("b-1", listing, "form 1")).block();
        blockListings.end(tenant, "ana", "b-1", later, "form 2").block();

        assertThat(read("ana").rights())
                .isEqualTo(Known.fresh(new Rights(
                        List.of(
                                review,
                                new PrivacyRequest(
                                        "r-2",
                                        PrivacyRequest.Kind.OBJECTION,
                                        Purpose.RELATIONAL,
                                        NOW,
                                        later,
                                        PrivacyRequest.Outcome.GRANTED)),
                        List.of(hold),
                        List.of(new BlockListing(BlockListing.Registry.OWN, NOW, later)))));
        assertThat(read("bia").rights()).isEqualTo(Known.fresh(Rights.NONE));
    }

    private static PrivacyRequest request(
            String id, PrivacyRequest.Kind kind, @Nullable Purpose purpose, PrivacyRequest.Outcome outcome) {
        return new PrivacyRequest(id, kind, purpose, NOW, null, outcome);
    }

    @Test
    void aFileKeepsWhatWasSaidOfConsentComplaintConversationAndNumber() {
        Customer customer = new Customer("ana", State.SP, 2015, Language.PT_BR, "", Set.of(), Set.of(), 0, 0, 19);
        Consent consent = new Consent(
                Purpose.PROMOTIONAL,
                Channel.WHATSAPP,
                Consent.Status.GRANTED,
                NOW,
                "sha256:0f",
                "app",
                Consent.Form.GUARDIAN);
        Complaint complaint =
                new Complaint("c-1", "refund", Channel.EMAIL, NOW, null, Complaint.Regime.SAC, Complaint.Forum.PROCON);
        Conversation conversation =
                new Conversation(Channel.WHATSAPP, NOW, null, NOW.minusSeconds(1), NOW.minusSeconds(2));
        customers.put(tenant, customer).block();
        consents.append(tenant, "ana", consent).block();
        complaints.open(tenant, "ana", complaint).block();
        decisions
                .record(List.of(
                        Given.decision(tenant, "ana", NOW, new Effects(List.of(), List.of(), List.of(conversation)))))
                .block();

        CustomerFile file = read("ana");

        assertThat(file.customer()).isEqualTo(Known.fresh(customer));
        assertThat(customers.find(tenant, "ana").block()).isEqualTo(customer);
        assertThat(file.consents()).isEqualTo(Known.fresh(List.of(consent)));
        assertThat(file.complaints()).isEqualTo(Known.fresh(List.of(complaint)));
        assertThat(file.conversations()).isEqualTo(Known.fresh(List.of(conversation)));
        Complaint closed = complaints.close(tenant, "ana", "c-1", NOW).block();
        assertThat(closed).isNotNull();
        assertThat(closed.forum()).isEqualTo(Complaint.Forum.PROCON);
    }

    @Test
    void whatAStrangerSaidIsTheCustomersFromTheDayTheyAreKnown() {
        Identity phone = new Identity(Channel.WHATSAPP, "phone", "0f".repeat(32));
        Consent withdrawn = Given.consent(Consent.Status.REVOKED, NOW);
        Contact contact = Given.contact("gold-card", NOW);
        Conversation complained =
                new Conversation(Channel.WHATSAPP, NOW.minusSeconds(9), NOW.minusSeconds(9), null, null);
        decisions
                .record(List.of(Given.decision(
                        tenant,
                        phone.strangersKey(),
                        NOW,
                        new Effects(List.of(contact), List.of(), List.of(complained)))))
                .block();
        consents.append(tenant, phone.strangersKey(), withdrawn).block();
        PrivacyRequest objection = request("r-1", PrivacyRequest.Kind.OBJECTION, null, PrivacyRequest.Outcome.PENDING);
        privacyRequests
                .open(tenant, phone.strangersKey(), new Filed<>("r-1", objection, "ticket 1"))
                .block();
        LegalHold hold = new LegalHold(LegalHold.Matter.LITIGATION, NOW, null);
        legalHolds
                .add(tenant, phone.strangersKey(), new Filed<>("h-1", hold, "case 1"))
                .block();
        customers.put(tenant, Given.customer("ana")).block();
        decisions
                .record(List.of(Given.decision(
                        tenant, "ana", NOW, new Effects(List.of(), List.of(), List.of(Given.inbound(NOW))))))
                .block();
        assertThat(read("ana").consents()).isEqualTo(Known.fresh(List.<Consent>of()));

        customers.identify(tenant, phone, "ana").block();

        CustomerFile known = read("ana");
        assertThat(known.consents()).isEqualTo(Known.fresh(List.of(withdrawn)));
        assertThat(known.contacts()).isEqualTo(Known.fresh(List.of(contact)));
        assertThat(known.conversations())
                .isEqualTo(Known.fresh(List.of(Given.inbound(NOW).latest(complained))));
        assertThat(known.rights()).isEqualTo(Known.fresh(new Rights(List.of(objection), List.of(hold), List.of())));
        assertThat(consents.list(tenant, "ana").block()).containsExactly(withdrawn);
        assertThat(legalHolds
                        .end(tenant, "ana", "h-1", NOW.plusSeconds(60), "case closed")
                        .block())
                .isNotNull();
        assertThat(privacyRequests
                        .answer(
                                tenant,
                                "ana",
                                "r-1",
                                new PrivacyAnswer(PrivacyRequest.Outcome.REFUSED, NOW.plusSeconds(60), "letter"))
                        .block())
                .isNotNull();
        assertThat(read("ana").rights().or(() -> Rights.NONE).requests())
                .extracting(PrivacyRequest::outcome)
                .containsExactly(PrivacyRequest.Outcome.REFUSED);
        assertThat(read("bia").consents()).isEqualTo(Known.fresh(List.<Consent>of()));
    }

    private CustomerFile read(String customerKey) {
        return Objects.requireNonNull(files.read(tenant, customerKey).block());
    }

    @Test
    void whoIsNotOnFileIsKnownToBeUnknown() {
        assertThat(files.read(tenant, "nobody").block())
                .isEqualTo(new CustomerFile(
                        Known.fresh(Customer.unknown("nobody")),
                        Known.fresh(List.<Consent>of()),
                        Known.fresh(List.<Complaint>of()),
                        Known.fresh(List.<Contact>of()),
                        Known.fresh(List.<Conversation>of()),
                        Known.fresh(Rights.NONE),
                        Known.missing(Files.NOT_THE_CUSTOMERS)));
    }
}
