package leme.service.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import leme.api.model.Channel;
import leme.api.model.Contact;
import leme.api.model.Conversation;
import leme.api.model.ConversationContext;
import leme.api.model.ConversationWindow;
import leme.api.model.FilePart;
import leme.api.model.Freshness;
import leme.api.model.Purpose;
import leme.rules.fact.CustomerFile;
import leme.rules.fact.Source;
import leme.rules.fact.Window;
import leme.rules.norm.Norms;
import leme.rules.norm.WindowNorms;
import org.jspecify.annotations.Nullable;

/** What the next decision would know of a customer, as the contract gives it. */
final class ContextView {

    private ContextView() {}

    static ConversationContext of(String customerKey, CustomerFile file, Instant now) {
        var conversations = file.conversations().or(List::of);
        return new ConversationContext()
                .customerKey(customerKey)
                .at(now)
                .lastComplaintAt(conversations.stream()
                        .map(leme.rules.fact.Conversation::lastComplaintAt)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null))
                .conversations(conversations.stream()
                        .map(one -> conversation(one, now))
                        .toList())
                .contacts(file.contacts().or(List::of).stream()
                        .sorted(Comparator.comparing(leme.rules.fact.Contact::at)
                                .reversed())
                        .map(ContextView::contact)
                        .toList())
                .freshness(freshness(file));
    }

    private static Conversation conversation(leme.rules.fact.Conversation one, Instant now) {
        return new Conversation()
                .channel(Same.as(Channel.class, one.channel()))
                .lastInboundAt(one.lastInboundAt())
                .lastComplaintAt(one.lastComplaintAt())
                .lastAdClickAt(one.lastAdClickAt())
                .lastFraudAt(one.lastFraudAt())
                .window(window(one, now));
    }

    private static @Nullable ConversationWindow window(leme.rules.fact.Conversation one, Instant now) {
        if (!Window.governs(one.channel())) {
            return null;
        }
        long minutes = one.minutesLeft(now, WindowNorms.minutes(Norms.shipped(), one.channel()));
        return new ConversationWindow().open(minutes > 0).minutesLeft(minutes);
    }

    private static Contact contact(leme.rules.fact.Contact contact) {
        return new Contact()
                .action(contact.action())
                .group(contact.group())
                .purpose(Same.as(Purpose.class, contact.purpose()))
                .channel(Same.as(Channel.class, contact.channel()))
                .at(contact.at())
                .response(Same.as(Contact.ResponseEnum.class, contact.response()));
    }

    private static List<Freshness> freshness(CustomerFile file) {
        return file.sources().stream()
                .map(source -> new Freshness()
                        .part(Same.as(FilePart.class, source.part()))
                        .state(Same.as(Freshness.StateEnum.class, source.state()))
                        .ageMinutes(source.state() == Source.State.STALE ? source.ageMinutes() : null))
                .toList();
    }
}
