package leme.rules.governance.reference;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import leme.rules.fact.Channel;
import leme.rules.fact.Complaint;
import leme.rules.fact.Conversation;
import leme.rules.fact.Purpose;
import leme.rules.fact.Understanding.Signal;
import leme.rules.fact.Understanding.Tone;
import leme.rules.verdict.Selector;
import leme.rules.verdict.Verdict.Duty;

/** Complaints and sentiment. */
final class ComplaintsReference {

    private static final Selector COMMERCIAL = Selector.commercial();

    private ComplaintsReference() {}

    static void speak(Facts facts, Said said) {
        message(facts, said);
        talks(facts, said);
        facts.complaints.forEach(complaint -> complaint(facts, said, complaint));
        repeated(facts, said);
        if (facts.reply && facts.question.channel() == Channel.VOICE) {
            said.veto(
                    "Nobody who calls is kept waiting with advertising",
                    Selector.purpose(Purpose.RELATIONAL).on(Channel.VOICE));
        }
        if (!Facts.isFresh(facts.file.conversations())) {
            said.veto("Without the conversations nothing commercial goes out", COMMERCIAL);
        }
        if (!Facts.isFresh(facts.file.complaints())) {
            said.veto("Without fresh complaints nothing commercial goes out", COMMERCIAL);
        }
    }

    private static void message(Facts facts, Said said) {
        if (facts.complains()) {
            said.veto("A message that complains gets no offer", COMMERCIAL);
        }
        if (facts.message != null && facts.message.tone() == Tone.NEGATIVE) {
            said.veto(
                    "A message in a bad mood gets no promotion and no survey",
                    Selector.purpose(Purpose.PROMOTIONAL),
                    Selector.purpose(Purpose.RELATIONAL));
        }
        if (facts.signals(Signal.THREATENS_LEGAL_ACTION)) {
            said.veto("A threat of legal action goes to a person", COMMERCIAL);
            said.oblige("A threat of legal action goes to a person", Duty.HUMAN_ANSWERS);
        }
        if (facts.signals(Signal.REPORTS_DANGER)) {
            said.veto("A report of danger goes to a person", COMMERCIAL);
            said.oblige("A report of danger goes to a person", Duty.HUMAN_ANSWERS);
        }
    }

    private static void talks(Facts facts, Said said) {
        for (Conversation talk : facts.talks) {
            Instant last = talk.lastComplaintAt();
            if (last != null) {
                quiet(
                        facts,
                        said,
                        "A complaint in any conversation counts for 72 hours",
                        Facts.plusHours(last, facts.figures.complaintMemory));
            }
        }
    }

    private static void complaint(Facts facts, Said said, Complaint complaint) {
        Instant closed = complaint.closedAt();
        if (closed == null || closed.isAfter(facts.at)) {
            open(facts, said, complaint);
            return;
        }
        quiet(
                facts,
                said,
                "A complaint closed this week keeps commercial messages away",
                Facts.plusDays(closed, facts.figures.coolingOff));
        if (complaint.forum() != Complaint.Forum.SENDER) {
            quiet(
                    facts,
                    said,
                    "A complaint before an authority keeps commercial messages away for longer",
                    Facts.plusDays(closed, facts.figures.authorityCoolingOff));
        }
    }

    private static void quiet(Facts facts, Said said, String rule, Instant until) {
        if (until.isAfter(facts.at)) {
            said.vetoUntil(rule, until, COMMERCIAL);
        }
    }

    private static void open(Facts facts, Said said, Complaint complaint) {
        said.veto("An open complaint silences everything commercial", COMMERCIAL);
        if (List.of("charge", "invoice", "debt").contains(complaint.subject())) {
            said.veto("A disputed charge is not collected", Selector.purpose(Purpose.COLLECTION));
        }
        if (facts.isAbout(complaint.subject())) {
            said.oblige("A message about an open complaint goes to a person", Duty.HUMAN_ANSWERS);
            if (facts.complains()) {
                said.adjust(
                        "A complaint about an unresolved matter calls for an apology",
                        facts.figures.apologyLever,
                        Selector.tag("apology"));
            }
        }
        if (facts.reply && complaint.forum() != Complaint.Forum.SENDER) {
            said.oblige("Who has a complaint before an authority is answered by a person", Duty.HUMAN_ANSWERS);
        }
        if (complaint.regime() == Complaint.Regime.SAC) {
            sac(facts, said, complaint);
        }
    }

    private static void sac(Facts facts, Said said, Complaint complaint) {
        Instant due = Facts.plusDays(complaint.openedAt(), facts.figures.sacAnswer);
        long hours = Duration.between(facts.at, due).toHours();
        Selector resolution = Selector.tag("resolution");
        if (hours <= 0) {
            said.adjust(
                    "A regulated complaint that is overdue comes before everything",
                    facts.figures.sacOverdueLever,
                    resolution);
            if (facts.reply) {
                said.oblige("An overdue regulated complaint goes to a person", Duty.HUMAN_ANSWERS);
            }
        } else if (hours <= facts.figures.sacWarning) {
            said.adjust("A regulated complaint that is nearly due comes first", facts.figures.sacLever, resolution);
        }
    }

    private static void repeated(Facts facts, Said said) {
        int enough = facts.figures.repeated;
        if (facts.complaints.size() < enough) {
            return;
        }
        Instant bound = facts.daysAgo(facts.figures.repeatedWindow);
        List<Instant> recent = facts.complaints.stream()
                .map(Complaint::openedAt)
                .filter(opened -> opened.isAfter(bound))
                .sorted(Comparator.reverseOrder())
                .toList();
        if (recent.size() >= enough) {
            said.vetoUntil(
                    "Three complaints in sixty days silence everything commercial",
                    Facts.plusDays(recent.get(enough - 1), facts.figures.repeatedWindow),
                    COMMERCIAL);
            if (facts.complains()) {
                said.oblige("Who complains for the third time is answered by a person", Duty.HUMAN_ANSWERS);
            }
        }
    }
}
