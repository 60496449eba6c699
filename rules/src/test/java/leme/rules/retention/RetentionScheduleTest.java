package leme.rules.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import leme.rules.fact.Channel;
import leme.rules.fact.Complaint;
import leme.rules.fact.Consent;
import leme.rules.fact.Contact;
import leme.rules.fact.Conversation;
import leme.rules.fact.Customer;
import leme.rules.fact.CustomerFile;
import leme.rules.fact.Known;
import leme.rules.fact.Purpose;
import leme.rules.fact.Source.Part;
import leme.rules.file.FileProblem;
import leme.rules.file.Loaded;
import leme.rules.file.YamlFile;
import org.junit.jupiter.api.Test;

class RetentionScheduleTest {

    private static final Instant AT = Instant.parse("2026-03-11T13:00:00Z");
    private static final String SOUND = """
            - { kind: CONSENTS, keepDays: 730, from: granted, citation: LGPD art. 8 }
            - { kind: COMPLAINTS, keepDays: 365, from: closed, citation: CDC art. 27 }
            - { kind: CONTACTS, keepDays: 180, from: sent, citation: LGPD art. 15 }
            - { kind: CONVERSATIONS, keepDays: 180, from: wrote, citation: LGPD art. 15 }
            """;

    private final RetentionSchedule schedule = load(SOUND).orThrow();

    @Test
    void what_is_past_its_time_is_withheld_and_told() {
        Retained retained = schedule.retain(
                file(
                        List.of(consent(Consent.Status.GRANTED, 731), consent(Consent.Status.GRANTED, 729)),
                        List.of(complaint(500, 366), complaint(500, 364)),
                        List.of(contact(181), contact(179), contact(200)),
                        List.of(new Conversation(Channel.SMS, ago(181), null))),
                AT);
        assertThat(retained.withheld())
                .containsExactly(
                        new Withheld(Part.CONSENTS, 1, "LGPD art. 8"),
                        new Withheld(Part.COMPLAINTS, 1, "CDC art. 27"),
                        new Withheld(Part.CONTACTS, 2, "LGPD art. 15"),
                        new Withheld(Part.CONVERSATIONS, 1, "LGPD art. 15"));
        assertThat(retained.file().contacts()).isEqualTo(Known.fresh(List.of(contact(179))));
    }

    @Test
    void a_withdrawal_is_never_forgotten() {
        List<Consent> ledger = List.of(consent(Consent.Status.GRANTED, 9000), consent(Consent.Status.REVOKED, 8000));
        Retained retained = schedule.retain(file(ledger, List.of(), List.of(), List.of()), AT);
        assertThat(retained.file().consents()).isEqualTo(Known.fresh(List.of(ledger.getLast())));
    }

    @Test
    void an_open_complaint_is_never_forgotten() {
        List<Complaint> open = List.of(new Complaint("a", "refund", Channel.SMS, ago(9000), null));
        Retained retained = schedule.retain(file(List.of(), open, List.of(), List.of()), AT);
        assertThat(retained.file().complaints()).isEqualTo(Known.fresh(open));
        assertThat(retained.withheld()).isEmpty();
    }

    @Test
    void what_is_missing_stays_missing() {
        CustomerFile missing = CustomerFile.missing("down");
        assertThat(schedule.retain(missing, AT)).isEqualTo(new Retained(missing, List.of()));
    }

    @Test
    void nothing_may_be_forgotten_sooner_than_policies_look_back() {
        assertThat(load(SOUND.replace("CONTACTS, keepDays: 180", "CONTACTS, keepDays: 29")))
                .isInstanceOfSatisfying(
                        Loaded.Faulty.class,
                        faulty -> assertThat(faulty.problems())
                                .singleElement()
                                .satisfies(problem -> assertThat(((FileProblem) problem)
                                                .message()
                                                .en())
                                        .isEqualTo("is `29`, sooner than the policies look back")));
    }

    private static Loaded<RetentionSchedule> load(String text) {
        return RetentionSchedule.load(new YamlFile("retention.yaml", text));
    }

    private static CustomerFile file(
            List<Consent> consents, List<Complaint> complaints, List<Contact> contacts, List<Conversation> talks) {
        return new CustomerFile(
                Known.fresh(Customer.unknown("a")),
                Known.fresh(consents),
                Known.fresh(complaints),
                Known.fresh(contacts),
                Known.fresh(talks));
    }

    private static Consent consent(Consent.Status status, int days) {
        return new Consent(Purpose.PROMOTIONAL, Channel.SMS, status, ago(days), "proof", "app");
    }

    private static Complaint complaint(int opened, int closed) {
        return new Complaint("a", "refund", Channel.SMS, ago(opened), ago(closed));
    }

    private static Contact contact(int days) {
        return new Contact("a", "b", Purpose.PROMOTIONAL, Channel.SMS, ago(days), Contact.Response.NONE);
    }

    private static Instant ago(int days) {
        return AT.minus(Duration.ofDays(days));
    }
}
