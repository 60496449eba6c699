package leme.rules.fact;

/** The slot that receives an action. */
public enum Placement {
    /** The answer to a message the customer just sent. */
    REPLY,
    /** A message we start. */
    OUTBOUND,
    /** A suggestion on the desktop of a human agent. */
    AGENT_DESKTOP
}
