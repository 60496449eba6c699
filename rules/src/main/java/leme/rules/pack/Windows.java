package leme.rules.pack;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import leme.rules.fact.Case;
import leme.rules.fact.Channel;
import leme.rules.fact.Conversation;
import leme.rules.fact.Placement;
import leme.rules.fact.Window;
import leme.rules.norm.Norms;
import leme.rules.norm.WindowNorms;

/** The windows of the channels among the candidates. */
record Windows(Norms norms, Case question) {

    List<Window> facts() {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        question.candidates().forEach(candidate -> channels.add(candidate.channel()));
        List<Window> windows = new ArrayList<>();
        for (Channel channel : channels) {
            if (Window.governs(channel)) {
                windows.add(window(channel));
            }
        }
        return windows;
    }

    /** A reply answers a message that has just opened the window of its channel. */
    private Window window(Channel channel) {
        int minutes = WindowNorms.minutes(norms, channel);
        boolean justWritten = question.placement() == Placement.REPLY && channel == question.channel();
        long left = justWritten ? minutes : 0;
        long adLeft = 0;
        for (Conversation talk : question.file().conversations().or(List::of)) {
            if (talk.channel() == channel) {
                left = Math.max(left, talk.minutesLeft(question.at(), minutes));
                adLeft = Math.max(adLeft, talk.adMinutesLeft(question.at(), WindowNorms.adMinutes(norms)));
            }
        }
        return new Window(channel, left > 0, left, channel == Channel.WHATSAPP ? adLeft : 0);
    }
}
