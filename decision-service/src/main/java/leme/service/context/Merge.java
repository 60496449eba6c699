package leme.service.context;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import leme.rules.fact.Channel;
import leme.rules.fact.Contact;
import leme.rules.fact.Conversation;
import leme.service.record.Effects;
import org.jspecify.annotations.Nullable;

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

    static List<Conversation> conversations(List<Conversation> recorded, List<Effects> effects) {
        Map<Channel, Conversation> all = new EnumMap<>(Channel.class);
        recorded.forEach(conversation -> all.put(conversation.channel(), conversation));
        for (Effects each : effects) {
            each.conversations().forEach(touched -> all.merge(touched.channel(), touched, Merge::latest));
        }
        return List.copyOf(all.values());
    }

    private static Conversation latest(Conversation one, Conversation other) {
        return new Conversation(
                one.channel(),
                latest(one.lastInboundAt(), other.lastInboundAt()),
                latest(one.lastComplaintAt(), other.lastComplaintAt()));
    }

    private static @Nullable Instant latest(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
