package leme.engine.experiment;

import leme.engine.situation.Situation;
import leme.rules.fact.Complaint;
import leme.rules.fact.Criticality;
import leme.rules.fact.Handling;
import leme.rules.fact.Understanding;
import leme.rules.fact.Understanding.Signal;
import org.jspecify.annotations.Nullable;

/** Why a decision leaves nothing to chance. */
public enum Restraint {
    /** A wrong answer to the message costs money or trust. */
    CRITICAL_SUBJECT,
    /** The customer complains, or waits for an answer to a complaint. */
    COMPLAINT,
    /** The customer is in a vulnerable situation. */
    VULNERABLE,
    /** The customer is in the control group: they are what the others are compared with. */
    CONTROL_GROUP,
    /** The customer is in an arm of an experiment that explores nothing. */
    EXPLOITING_ARM,
    /** The best is something the customer asked for, or nothing that sells. */
    SERVICE;

    /** Why this situation asks for it, before anything is ranked; null when it does not. */
    static @Nullable Restraint of(
            Situation situation, @Nullable Understanding understanding, @Nullable Handling handling) {
        if (handling != null && handling.criticality().compareTo(Criticality.HIGH) >= 0) {
            return CRITICAL_SUBJECT;
        }
        boolean complains = understanding != null && understanding.isComplaint();
        if (complains
                || situation.file().complaints().or(java.util.List::of).stream().anyMatch(Complaint::isOpen)) {
            return COMPLAINT;
        }
        boolean vulnerable = understanding != null && understanding.has(Signal.VULNERABLE);
        return vulnerable || situation.customer().has("vulnerable") ? VULNERABLE : null;
    }
}
