package leme.rules.fact;

/** How bad a wrong answer would be, and so how sure a machine must be to answer. */
public enum Criticality {
    /** It costs a smile: more likely right than not is enough. */
    LOW(0.5),
    /** It costs a second contact: right four times in five is enough. */
    NORMAL(0.8),
    /** It costs money or trust: only what the model's own operating point calls sure is enough. */
    HIGH(Double.POSITIVE_INFINITY),
    /** A person answers, whatever the model believes. */
    CRITICAL(Double.POSITIVE_INFINITY);

    private final double enough;

    Criticality(double enough) {
        this.enough = enough;
    }

    /** The calibrated confidence that suffices below the operating point; infinite where nothing below it does. */
    public double enough() {
        return enough;
    }
}
