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

    static CustomerFile inbound(CustomerFile file, Channel channel, Instant at, boolean fromAd) {
        var news = new Conversation(channel, null, null, fromAd ? at : null, null);
        return file.with(file.conversations().map(conversations -> inbound(conversations, news, at)));
    }

    private static List<Conversation> inbound(List<Conversation> conversations, Conversation news, Instant at) {
        var others = conversations.stream().filter(one -> one.channel() != news.channel());
        var touched = conversations.stream()
                .filter(one -> one.channel() == news.channel())
                .findFirst()
                .map(news::latest)
                .orElse(news)
                .wroteAt(at);
        return Stream.concat(others, Stream.of(touched)).toList();
    }
}
