package leme.rules.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import leme.rules.calendar.BrazilianHolidays;
import leme.rules.fact.Staffing;
import leme.rules.file.FileProblem;
import leme.rules.file.Loaded;
import leme.rules.file.YamlFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueuesTest {

    private static final ZoneId BRASILIA = ZoneId.of("America/Sao_Paulo");
    private static final String INTENTS = """
            costs:
              FLOW: { brl: 0.005, latencyMs: 150 }
              INTENT_BOT: { brl: 0.01, latencyMs: 250 }
              LLM: { brl: 0.06, latencyMs: 3000 }
              HUMAN: { brl: 7.5, latencyMs: 180000 }
            intents:
              - { intent: fraud-report, subject: fraud, criticality: CRITICAL, name: { ptBr: Fraude, en: Fraud } }
              - { intent: invoice-copy, subject: invoice, criticality: LOW, name: { ptBr: Fatura, en: Invoice } }
              - { intent: internet-down, subject: connection, criticality: LOW, name: { ptBr: Internet, en: Internet } }
            """;
    private static final String SOUND = INTENTS + """
            calendars:
              - calendar: sao-paulo
                state: SP
                days: [ { date: "01-25", name: Aniversário }, { easter: 60, name: Corpus Christi, citation: a law } ]
            queues:
              - { queue: security, serves: [fraud], hours: always }
              - { queue: bank, serves: [invoice], calendar: sao-paulo,
                  hours: { weekdays: "08:00-20:00", friday: "08:00-17:30", saturday: "09:00-15:00" } }
              - { queue: technical, serves: [connection], zone: America/Manaus, calendar: none,
                  hours: { weekdays: "07:00-24:00", sunday: "00:00-06:00", holidays: "10:00-12:00" } }
              - { queue: service, calendar: SP, hours: { weekdays: "08:00-20:00", holidays: "10:00-12:00" } }
            """;

    @Test
    void a_subject_goes_to_its_queue_and_any_other_to_the_queue_of_the_rest() {
        Queues queues = load(SOUND).orThrow().queues();
        assertThat(queues.of("fraud").name()).isEqualTo("security");
        assertThat(queues.of("invoice").name()).isEqualTo("bank");
        assertThat(queues.of("weather").name()).isEqualTo("service");
    }

    @ParameterizedTest(name = "{0}: at {1} opens {2}")
    @CsvSource({
        // To the minute, and a Friday of its own.
        "invoice, 2026-03-10T07:59, 2026-03-10T08:00",
        "invoice, 2026-03-10T08:00, 2026-03-10T08:00",
        "invoice, 2026-03-10T19:59, 2026-03-10T19:59",
        "invoice, 2026-03-10T20:00, 2026-03-11T08:00",
        "invoice, 2026-03-13T17:30, 2026-03-14T09:00",
        "invoice, 2026-03-14T15:00, 2026-03-16T08:00",
        // Good Friday; the city's anniversary, a Monday in 2027; Corpus Christi; the state's ninth of July.
        "invoice, 2026-04-03T10:00, 2026-04-04T09:00",
        "invoice, 2027-01-25T10:00, 2027-01-26T08:00",
        "invoice, 2026-06-04T10:00, 2026-06-05T08:00",
        "invoice, 2026-07-09T10:00, 2026-07-10T08:00",
        // The state's calendar knows no day of the city, and on its own holidays other hours count.
        "weather, 2027-01-25T10:00, 2027-01-25T10:00",
        "weather, 2026-07-09T08:00, 2026-07-09T10:00",
        "weather, 2026-07-09T12:00, 2026-07-10T08:00",
        // Manaus is an hour behind; without a calendar Christmas is a Friday like any other.
        "connection, 2026-12-25T07:59, 2026-12-25T08:00",
        "connection, 2026-12-25T08:00, 2026-12-25T08:00",
        "connection, 2026-12-26T00:59, 2026-12-26T00:59",
        "connection, 2026-12-26T01:00, 2026-12-27T01:00",
        "connection, 2026-12-27T07:00, 2026-12-28T08:00",
        // Round the clock, whatever the day.
        "fraud, 2026-12-25T03:00, 2026-12-25T03:00",
    })
    void a_queue_opens_on_its_own_clock_and_calendar(String subject, LocalDateTime now, LocalDateTime opens) {
        Queue queue = load(SOUND).orThrow().queues().of(subject);
        Instant at = instant(now);
        assertThat(queue.opensAt(at)).isEqualTo(instant(opens));
        assertThat(queue.isOpen(at)).isEqualTo(now.equals(opens));
    }

    @Test
    void a_zone_ahead_of_brasilia_opens_earlier() {
        String noronha = SOUND.replace("America/Manaus", "America/Noronha");
        Queue queue = load(noronha).orThrow().queues().of("connection");
        assertThat(queue.opensAt(at("2026-12-25T03:00"))).isEqualTo(at("2026-12-25T06:00"));
    }

    @Test
    void silence_of_the_gateway_means_what_the_hours_say() {
        Shift shift = load(SOUND).orThrow().shift(at("2026-03-10T10:00"), List.of(), 90);
        assertThat(shift.asked("invoice"))
                .isEqualTo(new Staffing("bank", true, true, true, at("2026-03-10T10:00"), 90));
    }

    @ParameterizedTest(name = "{0} at {1}, wait {2}: {3}")
    @CsvSource({
        "invoice, 2026-03-10T10:00, 600, 2026-03-10T10:10",
        "invoice, 2026-03-10T19:55, 600, 2026-03-11T08:00",
        "invoice, 2026-03-10T10:00, , 2026-03-11T08:00",
        "invoice, 2026-03-14T20:00, 600, 2026-03-16T08:00",
        "fraud, 2026-03-14T03:00, 600, 2026-03-14T03:10",
        "fraud, 2026-03-14T03:00, , 2026-03-14T03:03",
    })
    void an_empty_queue_says_when_somebody_answers(
            String subject, LocalDateTime now, Integer wait, LocalDateTime answers) {
        Routing routing = load(SOUND).orThrow();
        String queue = routing.queues().of(subject).name();
        Staffing staffing = routing.shift(instant(now), List.of(new Availability(queue, false, wait)), null)
                .asked(subject);
        assertThat(staffing.available()).isFalse();
        assertThat(staffing.answersAt()).isEqualTo(instant(answers));
        assertThat(staffing.waitSeconds()).isEqualTo(wait);
    }

    @Test
    void what_the_gateway_says_of_now_says_nothing_of_later() {
        Instant now = at("2026-03-10T10:00");
        Shift shift = load(SOUND).orThrow().shift(now, List.of(new Availability("bank", false, 60)), 30);
        assertThat(shift.at(now.plus(Duration.ofHours(1)), null)).allSatisfy(staffing -> {
            assertThat(staffing.asked()).isFalse();
            assertThat(staffing.waitSeconds()).isNull();
            assertThat(staffing.available()).isEqualTo(staffing.open());
        });
    }

    @ParameterizedTest(name = "{1} → {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "saturday: \"09:00-15:00\" | sonday: \"09:00-15:00\" | queues[1].hours.sonday | is not known here",
                "09:00-15:00 | 15:00-09:00 | queues[1].hours.saturday | `15:00-09:00` ends before it begins",
                "serves: [fraud] | serves: [invoice] | queues[1].serves[0] | `invoice` is served by `security` already",
                "serves: [fraud] | serves: [fruad] | queues[0].serves[0] | `fruad` is the subject of no intent",
                "serves: [fraud], hours: always | serves: [fraud] | queues[0].hours | is missing",
                "always | sometimes | queues[0].hours | is `sometimes`",
                "serves: [fraud], | '' | queues[3].queue | `security` and `service` both serve what no queue names",
                "queue: service, | queue: service, serves: [], | queues[3].serves | is empty",
                "queue: security | queue: service | queues[3].queue | `service` is given twice",
                "queue: security | queue: Security | queues[0].queue | is `Security`",
                "calendar: sao-paulo, | calendar: sao-palo, | queues[1].calendar | `sao-palo` is no calendar",
                "America/Manaus | America/Manus | queues[2].zone | is `America/Manus`",
                "date: \"01-25\" | date: \"25-01\" | calendars[0].days[0].date | is `25-01`",
                "easter: 60, | easter: 300, | calendars[0].days[1].easter | is `300`",
                "easter: 60, | '' | calendars[0].days[1] | needs a date or a distance from Easter, not both",
                "state: SP | state: XX | calendars[0].state | is `XX`",
            })
    void a_mistake_is_told_where_it_stands(String right, String wrong, String field, String message) {
        assertThat(SOUND).contains(right.strip());
        List<FileProblem> problems = problems(SOUND.replaceFirst(Pattern.quote(right.strip()), wrong));
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.field()).isEqualTo(field);
            assertThat(problem.message().en()).isEqualTo(message);
            assertThat(problem.line()).isPositive();
            assertThat(problem.remedy().en()).isNotEmpty();
        });
    }

    @Test
    void what_was_probably_meant_is_said() {
        assertThat(problems(SOUND.replace("[fraud]", "[fruad]")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.remedy().en()).isEqualTo("Maybe `fraud`"));
        assertThat(problems(SOUND.replace("calendar: SP", "calendar: sao-paul")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.remedy().en()).isEqualTo("Maybe `sao-paulo`"));
    }

    @Test
    void some_queue_serves_the_rest() {
        String none = INTENTS + "queues: [ { queue: security, serves: [fraud], hours: always } ]";
        assertThat(problems(none))
                .extracting(problem -> problem.message().en())
                .containsExactly("no queue serves the subjects that none names");
        assertThat(problems(INTENTS)).extracting(FileProblem::field).containsExactly("queues");
    }

    @SuppressWarnings("unchecked")
    private static List<FileProblem> problems(String text) {
        assertThat(load(text)).isInstanceOf(Loaded.Faulty.class);
        return ((Loaded.Faulty<Routing>) load(text))
                .problems().stream().map(FileProblem.class::cast).toList();
    }

    private static Instant at(String local) {
        return instant(LocalDateTime.parse(local));
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(BRASILIA).toInstant();
    }

    private static Loaded<Routing> load(String text) {
        return Routing.load(new YamlFile("routing.yaml", text), BrazilianHolidays.official());
    }
}
