package leme.service.context;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import leme.rules.fact.Channel;
import leme.rules.fact.Consent;
import leme.rules.fact.Contact;
import leme.rules.fact.Conversation;
import leme.service.record.Effects;

/** What the record shows and what decisions have done since, as one. An effect the record shows already counts once. */
final class Merge {

    private Merge() {}

    static List<Contact> contacts(List<Contact> recorded, List<Effects> effects) {
        List<Contact> all = new ArrayList<>(recorded);
        for (Effects each : effects) {
            for (Contact made : each.contacts()) {
                if (recorded.stream().noneMatch(known -> isSame(known, made))) {
                    all.add(made);
                }
            }
        }
        return List.copyOf(all);
    }

    /** Two contacts of one action at one microsecond are one; its response may have come since. */
    private static boolean isSame(Contact one, Contact other) {
        return one.at().equals(other.at()) && one.action().equals(other.action()) && one.channel() == other.channel();
    }

    static List<Consent> consents(List<Consent> recorded, List<Effects> effects) {
        return Stream.concat(recorded.stream(), effects.stream().flatMap(each -> each.consents().stream()))
                .distinct()
                .toList();
    }

    static List<Conversation> conversations(List<Conversation> recorded, List<Effects> effects) {
        Map<Channel, Conversation> all = new EnumMap<>(Channel.class);
        recorded.forEach(conversation -> all.put(conversation.channel(), conversation));
        for (Effects each : effects) {
            each.conversations().forEach(touched -> all.merge(touched.channel(), touched, Conversation::latest));
        }
        return List.copyOf(all.values());
    }
}
