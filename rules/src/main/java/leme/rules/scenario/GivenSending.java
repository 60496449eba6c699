package leme.rules.scenario;

import java.util.List;
import leme.rules.fact.Channel;
import leme.rules.fact.SenderUsage;
import leme.rules.fact.SenderUsage.Quality;
import leme.rules.fact.Sending;
import leme.rules.file.Entry;

/** What the sender of a scenario may still send, under {@code sender}. */
record GivenSending(Entry sender, Channel channel) {

    Sending sending() {
        if (!sender.isPresent()) {
            return Sending.UNLIMITED;
        }
        sender.only("usage", "paused");
        List<SenderUsage> usage =
                sender.field("usage").items().stream().map(this::usage).toList();
        return new Sending(usage, sender.field("paused").texts());
    }

    private SenderUsage usage(Entry entry) {
        entry.only("channel", "used", "limit", "quality", "spamReports", "bulkReady");
        Channel of = entry.field("channel").oneOf(Channel.class, channel);
        Integer limit = entry.field("limit").isPresent() ? entry.field("limit").integer() : null;
        Quality quality = entry.field("quality").oneOf(Quality.class, Quality.GREEN);
        Integer spam = entry.field("spamReports").isPresent()
                ? entry.field("spamReports").integer()
                : null;
        boolean bulk = entry.field("bulkReady").flag(true);
        return entry.attempt(() -> new SenderUsage(of, (int) entry.field("used").number(0), limit, quality, spam, bulk))
                .orElseGet(() -> new SenderUsage(of, 0, null, quality));
    }
}
