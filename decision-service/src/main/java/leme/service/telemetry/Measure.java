package leme.service.telemetry;

/** Every metric of a decision, by the words of the glossary. Names are part of the contract with dashboards. */
public enum Measure {
    /** Timer: a whole decision, gather to durable record; tag placement. */
    DECISION("leme.decision"),
    /** Timer: one stage of the pure pipeline; tag stage. */
    STAGE("leme.decision.stage"),
    /** Timer: reading the customer's file. */
    GATHER("leme.gather"),
    /** Timer: until the journal has the decision on disk. */
    RECORD("leme.record"),
    /** Counter: messages by route; tags kind, reason. */
    ROUTE("leme.route"),
    /** Counter: actions kept back by a rule; tags reason, policy. */
    VETO("leme.veto"),
    /** Distribution: calibrated probability of the intent, 0 to 1; tag lane. */
    CONFIDENCE("leme.intent.confidence"),
    /** Counter: what was not as it should be; tag code. */
    DEGRADATION("leme.degradation"),
    /** Gauge: 1 while what is in force cannot decide on this replica; tag kind. */
    PUBLICATION_BEHIND("leme.publication.behind"),
    /** Counter: decisions a shadow looked at; tags kind, effect (same, differs, dropped). */
    SHADOW("leme.shadow"),
    /** Counter: choices by what chance had to do with them; tag chance (EXPLORED, BEST, NONE), restraint. */
    EXPLORATION("leme.exploration"),
    /** Gauge: seconds since the oldest outcome was recorded that waits to be learned; 0 when none does. */
    LEARNING_LAG("leme.learning.lag"),
    /** Gauge: the last lesson in the snapshot by which this replica decides. */
    LEARNED("leme.learning.through"),
    /** Counter: lessons this replica added to the ledger. */
    LESSON("leme.learning.lessons"),
    /** Counter: values of an input or score this replica saw; tags model, measure, bin. Additive over replicas. */
    DRIFT_VALUES("leme.drift.values"),
    /** Gauge: population stability index of an input or score against its reference; tags model, measure. */
    DRIFT_PSI("leme.drift.psi"),
    /** Gauge: responses observed over those that propensities expected; tags model, measure. */
    DRIFT_CALIBRATION("leme.drift.calibration"),
    /** Gauge: expected calibration error, 0 to 1; tags model, measure. */
    DRIFT_ERROR("leme.drift.calibration.error"),
    /** Gauge: relative change of the response rate against its reference; tags model, measure. */
    DRIFT_OUTCOME("leme.drift.outcome"),
    /** Gauge: 0 STABLE, 1 WATCH, 2 ALERT; tags kind (STABILITY, CALIBRATION, OUTCOME), model, measure. */
    DRIFT_VERDICT("leme.drift.verdict");

    private final String id;

    Measure(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
