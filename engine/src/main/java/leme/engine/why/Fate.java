package leme.engine.why;

/** What became of an action in a decision. */
public enum Fate {
    /** It is what the decision says to do. */
    CHOSEN,
    /** Permitted, but another ranked higher. */
    OUTRANKED,
    /** Rules forbade it in every form it could have taken. */
    VETOED,
    /** It would have to wait for an hour at which rules would forbid it. */
    NOT_THEN,
    /** Outside its period of validity. */
    NOT_VALID_TODAY,
    /** None of its forms is for a channel that could be used. */
    NOT_FOR_CHANNEL,
    /** It answers nothing that was asked. */
    NOT_TO_THE_POINT,
    /** It costs more than it is expected to bring. */
    NOT_WORTH_SENDING,
    /** The customer is in the control group, which receives nothing commercial. */
    CONTROL_GROUP,
    /** An arm of an experiment that the customer is in withholds it. */
    WITHHELD_BY_ARM,
    /** It does not go together with an action that stands before it in the same answer. */
    EXCLUDED_IN_ANSWER
}
