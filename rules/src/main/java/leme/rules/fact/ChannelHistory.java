package leme.rules.fact;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How often we reached the customer commercially in one channel, and how often it refused to deliver. There is one per
 * channel in which either happened.
 *
 * @param channel which
 * @param at the decision's instant
 * @param commercial when we spoke commercially there, latest first
 * @param refusals when it refused to deliver (WhatsApp: error 131049 and the like), latest first
 */
public record ChannelHistory(Channel channel, Instant at, List<Instant> commercial, List<Instant> refusals) {

    public ChannelHistory {
        commercial = List.copyOf(commercial);
        refusals = List.copyOf(refusals);
    }

    /** One per channel; {@code latestFirst} are contacts before the instant. */
    static List<ChannelHistory> of(List<Contact> latestFirst, Instant at) {
        Map<Channel, List<Instant>> commercial = new EnumMap<>(Channel.class);
        Map<Channel, List<Instant>> refusals = new EnumMap<>(Channel.class);
        for (Contact contact : latestFirst) {
            boolean refused = contact.response() == Contact.Response.REFUSED_BY_CHANNEL;
            if (refused || contact.purpose().isCommercial()) {
                add(refused ? refusals : commercial, contact);
            }
        }
        List<ChannelHistory> histories = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            List<Instant> sent = commercial.getOrDefault(channel, List.of());
            List<Instant> refused = refusals.getOrDefault(channel, List.of());
            if (!sent.isEmpty() || !refused.isEmpty()) {
                histories.add(new ChannelHistory(channel, at, sent, refused));
            }
        }
        return histories;
    }

    private static void add(Map<Channel, List<Instant>> times, Contact contact) {
        times.computeIfAbsent(contact.channel(), channel -> new ArrayList<>()).add(contact.at());
    }

    /** Commercial contacts in the sliding window of so many days; those refused were none. */
    public int commercialWithin(int days) {
        return ContactHistory.countAfter(commercial, at.minus(Duration.ofDays(days)));
    }

    /** When fewer than so many commercial contacts will be left in the window. */
    public Instant fewerCommercialThan(int count, int days) {
        return commercial.get(count - 1).plus(Duration.ofDays(days));
    }

    /** Refusals in the sliding window of so many hours. */
    public int refusalsWithin(int hours) {
        return ContactHistory.countAfter(refusals, at.minus(Duration.ofHours(hours)));
    }

    /** When the latest refusal will be so many hours old. */
    public Instant refusalPlus(int hours) {
        return refusals.getFirst().plus(Duration.ofHours(hours));
    }
}
