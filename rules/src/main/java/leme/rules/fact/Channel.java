package leme.rules.fact;

/** Where a message arrives or leaves. {@link #AGENT} is the desktop of a human agent: what the agent is told to say. */
public enum Channel {
    WHATSAPP,
    INSTAGRAM,
    SMS,
    RCS,
    WEBCHAT,
    EMAIL,
    VOICE,
    AGENT
}
