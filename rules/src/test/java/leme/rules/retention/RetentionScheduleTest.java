package leme.rules.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import leme.rules.fact.Channel;
import leme.rules.fact.Complaint;
import leme.rules.fact.Consent;
import leme.rules.fact.Contact;
import leme.rules.fact.Conversation;
import leme.rules.fact.Customer;
import leme.rules.fact.CustomerFile;
import leme.rules.fact.Known;
import leme.rules.fact.Purpose;
import leme.rules.fact.PurposeView;
import leme.rules.fact.Source.Part;
import leme.rules.file.FileProblem;
import leme.rules.file.Loaded;
import leme.rules.file.YamlFile;
import org.junit.jupiter.api.Test;

class RetentionScheduleTest {

    private static final Instant AT = Instant.parse("2026-03-11T13:00:00Z");
    private static final String SOUND = """
            - { kind: CUSTOMER, from: contract, citation: LGPD art. 15 }
            - { kind: RIGHTS, from: end, citation: LGPD art. 18 }
            - { kind: CONSENTS, keepDays: 730, from: granted, citation: LGPD art. 8 }
            - { kind: COMPLAINTS, keepDays: 365, from: closed, citation: CDC art. 27 }
            - { kind: CONTACTS, keepDays: 180, from: sent, citation: LGPD art. 15 }
            - { kind: CONVERSATIONS, keepDays: 180, from: wrote, citation: LGPD art. 15 }
            """;

    private static final Set<Purpose> ALL = EnumSet.allOf(Purpose.class);
    private static final Set<Purpose> MARKETING =
            EnumSet.of(Purpose.RETENTION, Purpose.RELATIONAL, Purpose.PROMOTIONAL);
    private static final String BY_PURPOSE = SOUND.replace("- { kind: CONTACTS,", """
            - { kind: CONTACTS, purposes: [retention, relational, promotional], keepDays: 60, from: sent, citation: art. 6 }
            - { kind: CONTACTS,""");

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
                        new Withheld(Part.CONSENTS, ALL, 1, "LGPD art. 8"),
                        new Withheld(Part.COMPLAINTS, ALL, 1, "CDC art. 27"),
                        new Withheld(Part.CONTACTS, ALL, 2, "LGPD art. 15"),
                        new Withheld(Part.CONVERSATIONS, ALL, 1, "LGPD art. 15"));
        assertThat(retained.file().contacts()).isEqualTo(Known.fresh(List.of(contact(179))));
        assertThat(retained.apart()).isEmpty();
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
        assertThat(schedule.retain(missing, AT)).isEqualTo(new Retained(missing, List.of(), List.of()));
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

    @Test
    void what_one_purpose_may_no_longer_use_others_may() {
        Retained retained = load(BY_PURPOSE)
                .orThrow()
                .retain(file(List.of(), List.of(), List.of(contact(61), contact(59)), List.of()), AT);
        assertThat(retained.file(Purpose.SERVICE).contacts()).isEqualTo(Known.fresh(List.of(contact(61), contact(59))));
        assertThat(retained.file(Purpose.PROMOTIONAL).contacts()).isEqualTo(Known.fresh(List.of(contact(59))));
        assertThat(retained.apart())
                .singleElement()
                .extracting(PurposeView::purposes)
                .isEqualTo(MARKETING);
        assertThat(retained.withheld()).containsExactly(new Withheld(Part.CONTACTS, MARKETING, 1, "art. 6"));
    }

    @Test
    void purposes_that_may_use_the_same_share_one_view() {
        Retained retained =
                load(BY_PURPOSE).orThrow().retain(file(List.of(), List.of(), List.of(contact(59)), List.of()), AT);
        assertThat(retained.apart()).isEmpty();
        assertThat(retained.withheld()).isEmpty();
        Retained longAgo =
                load(BY_PURPOSE).orThrow().retain(file(List.of(), List.of(), List.of(contact(181)), List.of()), AT);
        assertThat(longAgo.apart()).isEmpty();
        assertThat(longAgo.withheld()).extracting(Withheld::purposes).containsExactly(MARKETING, serving());
    }

    @Test
    void for_each_purpose_what_counts_is_what_its_own_term_lets_count() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            Map<Purpose, Integer> days = new EnumMap<>(Purpose.class);
            List<RetentionSchedule.Term> terms = new ArrayList<>();
            for (Purpose purpose : Purpose.values()) {
                int keep = 60 + 10 * random.nextInt(3);
                days.put(purpose, keep);
                terms.add(new RetentionSchedule.Term(Set.of(purpose), keep, "", ""));
            }
            List<Contact> contacts = random.ints(5, 50, 90)
                    .mapToObj(RetentionScheduleTest::contact)
                    .toList();
            List<Complaint> closed =
                    random.ints(5, 50, 90).mapToObj(day -> complaint(100, day)).toList();
            Retained retained = new RetentionSchedule("test", Map.of(Part.CONTACTS, terms, Part.COMPLAINTS, terms))
                    .retain(file(List.of(), closed, contacts, List.of()), AT);
            days.forEach((purpose, keep) -> {
                Instant bound = ago(keep);
                assertThat(retained.file(purpose).contacts().or(List::of))
                        .isEqualTo(contacts.stream()
                                .filter(one -> !one.at().isBefore(bound))
                                .toList());
                assertThat(retained.file(purpose).complaints().or(List::of))
                        .isEqualTo(closed.stream()
                                .filter(one -> !one.closedPlus(keep).isBefore(AT))
                                .toList());
            });
        }
    }

    @Test
    void a_purpose_without_a_term_is_refused_at_the_line_of_its_kind() {
        assertThat(problem(
                        SOUND.replace("CONTACTS,", "CONTACTS, purposes: [service, security, collection, retention],")))
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(5))
                .satisfies(problem -> assertThat(problem.message().en())
                        .isEqualTo("`CONTACTS` has no term for `RELATIONAL`, `PROMOTIONAL`"));
        assertThat(problem(SOUND.replace("- { kind: RIGHTS, from: end, citation: LGPD art. 18 }\n", ""))
                        .message()
                        .en())
                .startsWith("`RIGHTS` has no term for `SERVICE`");
    }

    @Test
    void two_terms_of_one_kind_for_one_purpose_are_refused() {
        assertThat(problem(BY_PURPOSE.replace("[retention,", "[retention, retention,"))
                        .message()
                        .en())
                .isEqualTo("`CONTACTS` has two terms for `RETENTION`");
        assertThat(problem(SOUND + "- { kind: CONTACTS, from: sent, citation: again }\n")
                        .message()
                        .en())
                .isEqualTo("`CONTACTS` has a term for every purpose already");
    }

    private static Set<Purpose> serving() {
        return EnumSet.complementOf(EnumSet.copyOf(MARKETING));
    }

    private static FileProblem problem(String text) {
        if (load(text) instanceof Loaded.Faulty<RetentionSchedule> faulty
                && faulty.problems().size() == 1) {
            return (FileProblem) faulty.problems().getFirst();
        }
        throw new AssertionError("expected one problem of " + text);
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
