package leme.models.drift;

/** How worried to be. */
public enum Drift {
    /** As in the reference, or too little seen to say otherwise. */
    STABLE,
    /** Changed: look at it. */
    WATCH,
    /** Changed so much that what was learned may no longer hold: retrain, or fall back. */
    ALERT
}
