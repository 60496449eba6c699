package leme.engine.funnel;

/** The stages of a decision, in order. */
public enum Stage {
    UNDERSTAND,
    ROUTE,
    PROPOSE,
    GOVERN,
    SCORE,
    ARBITRATE,
    CHOOSE,
    PLACE,
    EXPLAIN
}
