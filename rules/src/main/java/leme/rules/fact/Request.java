package leme.rules.fact;

/** What is being decided: the slot to fill, and the channel in which the customer is or would be reached. */
public record Request(Placement placement, Channel channel) {

    /** Whether it answers a message the customer just sent. */
    public boolean isReply() {
        return placement == Placement.REPLY;
    }

    /** Whether we start the conversation. */
    public boolean isOutbound() {
        return placement == Placement.OUTBOUND;
    }
}
