package leme.rules.governance.reference;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import leme.rules.fact.Candidate;
import leme.rules.fact.Channel;
import leme.rules.fact.Consent;
import leme.rules.fact.Conversation;
import leme.rules.fact.Language;
import leme.rules.fact.Purpose;
import leme.rules.fact.SenderUsage;
import leme.rules.fact.Treatment;
import leme.rules.fact.Treatment.Category;
import leme.rules.fact.Treatment.Form;
import leme.rules.fact.Treatment.Media;
import leme.rules.verdict.Selector;
import leme.rules.verdict.Verdict.Duty;
import org.jspecify.annotations.Nullable;

/** Channel policy. */
final class ChannelReference {

    private static final Selector WHATSAPP = Selector.all().on(Channel.WHATSAPP);
    private static final Selector COMMERCIAL = Selector.commercial().on(Channel.WHATSAPP);

    private ChannelReference() {}

    static void speak(Facts facts, Said said) {
        duties(facts, said);
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        for (Candidate candidate : facts.question.candidates()) {
            channels.add(candidate.channel());
            treatment(facts, said, candidate);
        }
        if (channels.contains(Channel.WHATSAPP)) {
            whatsapp(facts, said);
        }
        if (channels.contains(Channel.INSTAGRAM) && !isOpen(facts, Channel.INSTAGRAM, facts.figures.instagramWindow)) {
            said.veto(
                    "Outside its window Instagram takes nothing", Selector.all().on(Channel.INSTAGRAM));
        }
        if (channels.contains(Channel.WEBCHAT) && !isOpen(facts, Channel.WEBCHAT, facts.figures.webchatWindow)) {
            said.veto("A webchat that is over takes nothing", Selector.all().on(Channel.WEBCHAT));
        }
        senders(facts, said);
        if (!facts.reply) {
            channels.forEach(channel -> refused(facts, said, channel));
        }
    }

    private static void senders(Facts facts, Said said) {
        if (facts.outbound && !facts.isWithin(facts.figures.smsHours)) {
            said.delay(
                    "Commercial SMS keep the hours of the operators",
                    facts.next(facts.figures.smsHours),
                    Selector.commercial().on(Channel.SMS));
        }
        for (SenderUsage usage : facts.sending.usage()) {
            if (usage.channel() != Channel.EMAIL) {
                continue;
            }
            Integer spam = usage.reportedAsSpam();
            if (spam != null && spam >= facts.figures.emailSpam) {
                said.veto(
                        "A sender reported as spam sends no commercial e-mail",
                        Selector.commercial().on(Channel.EMAIL));
            }
            if (Boolean.FALSE.equals(usage.bulk()) && usage.used() >= facts.figures.emailBulk) {
                said.veto(
                        "Bulk e-mail needs an authenticated domain and a one-click way out",
                        Selector.commercial().on(Channel.EMAIL));
            }
        }
    }

    private static void duties(Facts facts, Said said) {
        Channel channel = facts.question.channel();
        if (facts.reply && channel != Channel.AGENT) {
            said.oblige("A machine that answers says so", Duty.DISCLOSE_AI);
        }
        if (facts.reply && channel == Channel.WHATSAPP) {
            said.oblige("A machine on WhatsApp offers a person", Duty.OFFER_HUMAN);
        }
        if (facts.reply && channel == Channel.VOICE) {
            said.oblige("A machine on the line offers a person", Duty.OFFER_HUMAN);
        }
        if (facts.outbound && channel == Channel.VOICE) {
            said.oblige("A machine that calls says so", Duty.DISCLOSE_AI);
        }
    }

    private static void whatsapp(Facts facts, Said said) {
        if (!isOpen(facts, Channel.WHATSAPP, facts.figures.whatsappWindow)) {
            said.veto("Outside its window WhatsApp takes templates only", WHATSAPP.in(Form.FREE_TEXT));
        }
        said.veto(
                "A commercial template on WhatsApp must be a marketing template",
                COMMERCIAL.of(Category.UTILITY),
                COMMERCIAL.of(Category.AUTHENTICATION));
        if (facts.proposes(Purpose.SERVICE) || facts.proposes(Purpose.COLLECTION)) {
            said.veto(
                    "Authentication templates on WhatsApp carry security alone",
                    Selector.purpose(Purpose.SERVICE).on(Channel.WHATSAPP).of(Category.AUTHENTICATION),
                    Selector.purpose(Purpose.COLLECTION).on(Channel.WHATSAPP).of(Category.AUTHENTICATION));
        }
        boolean fromAd = facts.talks.stream()
                .filter(talk -> talk.channel() == Channel.WHATSAPP)
                .anyMatch(talk -> isWithin(facts, talk.lastAdClickAt(), facts.figures.adWindow));
        if (fromAd) {
            said.adjust(
                    "Whoever came from an advertisement is answered there",
                    facts.figures.adLever,
                    COMMERCIAL.of(Category.MARKETING));
        }
    }

    private static boolean isOpen(Facts facts, Channel channel, int minutes) {
        if (facts.reply && facts.question.channel() == channel) {
            return true;
        }
        for (Conversation talk : facts.talks) {
            if (talk.channel() == channel && isWithin(facts, talk.lastInboundAt(), minutes)) {
                return true;
            }
        }
        return false;
    }

    /** Whether at least a whole minute is left. */
    private static boolean isWithin(Facts facts, @Nullable Instant since, int minutes) {
        return since != null
                && Duration.between(facts.at, since.plusSeconds(minutes * 60L)).toMillis() >= 60_000;
    }

    private static void refused(Facts facts, Said said, Channel channel) {
        Consent last = null;
        for (Consent entry : facts.ledger) {
            boolean counts =
                    entry.status() == Consent.Status.REVOKED || !entry.at().isAfter(facts.at);
            if (entry.purpose() == Purpose.SERVICE && entry.channel() == channel && counts) {
                boolean later = last == null
                        || entry.at().isAfter(last.at())
                        || (entry.at().equals(last.at()) && entry.status() == Consent.Status.REVOKED);
                last = later ? entry : last;
            }
        }
        if (last != null && last.status() == Consent.Status.REVOKED) {
            said.veto(
                    "A refusal of a channel covers service too",
                    Selector.purpose(Purpose.SERVICE).on(channel),
                    Selector.purpose(Purpose.COLLECTION).on(channel),
                    Selector.commercial().on(channel));
        }
    }

    private static void treatment(Facts facts, Said said, Candidate candidate) {
        Treatment treatment = candidate.treatment();
        Language language = facts.message == null ? facts.customer.language() : facts.message.language();
        Selector alone = Selector.action(candidate.code()).as(treatment.id());
        String text = language == Language.EN
                ? treatment.text().en()
                : treatment.text().ptBr();
        if (length(facts.figures, treatment, text) > longest(facts.figures, treatment)) {
            said.veto("A text longer than its channel carries is not sent", alone);
        }
        if (treatment.media() != Media.NONE && !carries(treatment.channel(), treatment.media())) {
            said.veto("Media that a channel does not carry are not sent", alone);
        }
        if (!treatment.languages().contains(language)) {
            said.veto("A treatment that is not in the language of the customer is not sent", alone);
        }
        if (treatment.form() == Form.TEMPLATE && facts.sending.pausedTemplates().contains(treatment.template())) {
            said.veto("A paused template is not sent", alone);
        }
    }

    /** In what the channel counts by. */
    private static int length(Figures figures, Treatment treatment, String text) {
        return switch (treatment.channel()) {
            case SMS -> parts(figures, text);
            case INSTAGRAM -> text.getBytes(StandardCharsets.UTF_8).length;
            case RCS, WHATSAPP, WEBCHAT, EMAIL, VOICE, AGENT -> text.length();
        };
    }

    /** Texts of the cases are of one letter that takes one place, so that parts are full. */
    private static int parts(Figures figures, String text) {
        boolean plain = text.chars().allMatch(letter -> letter < 0x80 && "^{}[~]|\\`".indexOf(letter) < 0);
        int alone = plain ? figures.smsLength : figures.smsWide;
        int each = plain ? figures.smsPart : figures.smsWidePart;
        return text.length() <= alone ? 1 : Math.ceilDiv(text.length(), each);
    }

    private static int longest(Figures figures, Treatment treatment) {
        return switch (treatment.channel()) {
            case SMS -> figures.smsParts;
            case RCS -> figures.rcsLength;
            case INSTAGRAM -> figures.instagramLength;
            case WHATSAPP -> treatment.form() == Form.TEMPLATE ? figures.templateLength : figures.whatsappLength;
            case WEBCHAT, EMAIL, VOICE, AGENT -> Integer.MAX_VALUE;
        };
    }

    private static boolean carries(Channel channel, Media media) {
        return switch (media) {
            case NONE -> true;
            case IMAGE -> channel != Channel.SMS && channel != Channel.VOICE;
            case VIDEO -> isRich(channel) || channel == Channel.INSTAGRAM;
            case AUDIO -> isRich(channel) || channel == Channel.INSTAGRAM || channel == Channel.VOICE;
            case DOCUMENT -> isRich(channel) || channel == Channel.WEBCHAT || channel == Channel.AGENT;
        };
    }

    private static boolean isRich(Channel channel) {
        return channel == Channel.WHATSAPP || channel == Channel.RCS || channel == Channel.EMAIL;
    }
}
