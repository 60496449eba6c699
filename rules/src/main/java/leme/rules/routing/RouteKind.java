package leme.rules.routing;

/** Who answers a message, cheapest first. */
public enum RouteKind {
    /** A deterministic flow. */
    FLOW,
    /** A bot with a prepared answer to the intent. */
    INTENT_BOT,
    /** A language model with retrieval. */
    LLM,
    /** A person. */
    HUMAN
}
