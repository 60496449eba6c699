package leme.rules.catalogue;

import static leme.rules.file.Say.say;

import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import leme.rules.catalogue.Reward.Signal;
import leme.rules.file.Entry;

/** Reads what counts as a response, group by group, as the catalogue's header explains it. */
final class RewardReader {

    private final Map<String, Reward> rewards = new LinkedHashMap<>();
    private final Map<String, Entry> where = new LinkedHashMap<>();

    /** Whether an item of the catalogue is about a group instead of an action. */
    static boolean isOne(Entry item) {
        return item.isMapping() && item.field("reward").isPresent();
    }

    void read(Entry item) {
        item.only("group", "reward");
        var group = item.field("group").text();
        var entry = item.field("reward");
        entry.only("success", "window", "silentAfter", "optOutCost");
        int before = entry.problemCount();
        var success = EnumSet.noneOf(Signal.class);
        entry.field("success").items().forEach(signal -> success.add(signal.oneOf(Signal.class)));
        Duration window = Span.read(entry.field("window"));
        Duration silent = entry.field("silentAfter").isPresent() ? Span.read(entry.field("silentAfter")) : window;
        double optOutCost = entry.field("optOutCost").number(0);
        if (entry.problemCount() > before) {
            return;
        }
        entry.attempt(() -> new Reward(success, window, silent, optOutCost)).ifPresent(reward -> {
            if (rewards.put(group, reward) != null) {
                item.field("group").problem(say("`%s` has a reward already", group), say("Give each group one"));
            }
            where.put(group, item.field("group"));
        });
    }

    /** The rewards by group, once all actions are known. */
    Map<String, Reward> of(java.util.Set<String> groups) {
        where.forEach((group, entry) -> {
            if (!groups.contains(group)) {
                entry.problem(say("is `%s`, which has no action", group), say("Name a group of this catalogue"));
            }
        });
        return rewards;
    }
}
