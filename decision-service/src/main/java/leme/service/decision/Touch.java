package leme.service.decision;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import leme.rules.fact.Channel;
import leme.rules.fact.Conversation;
import leme.rules.fact.CustomerFile;

/** What a message that just arrived says of its conversation: the customer wrote now, so the window is open. */
final class Touch {

    private Touch() {}

    static CustomerFile inbound(CustomerFile file, Channel channel, Instant at) {
        return file.with(file.conversations().map(conversations -> inbound(conversations, channel, at)));
    }

    private static List<Conversation> inbound(List<Conversation> conversations, Channel channel, Instant at) {
        var before = conversations.stream()
                .filter(conversation -> conversation.channel() == channel)
                .findFirst();
        var touched = before.map(conversation -> conversation.wroteAt(at))
                .orElseGet(() -> new Conversation(channel, at, null));
        return Stream.concat(
                        conversations.stream().filter(conversation -> conversation.channel() != channel),
                        Stream.of(touched))
                .toList();
    }
}
