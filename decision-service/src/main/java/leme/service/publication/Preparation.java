package leme.service.publication;

import leme.engine.Bundle;
import leme.service.bundle.Artefact;
import org.jspecify.annotations.Nullable;

/**
 * What a kind brings to publishing: how its artefacts are packed, checked, built and compared. All of it computes, none
 * of it waits, and it is called off the event loop. Everything else (the ledger, four eyes, replicas, shadows) is the
 * same for every kind.
 */
public interface Preparation {

    /** Its name in paths and tables, e.g. {@code rules}. */
    String kind();

    /** Media type of its artefacts. */
    String media();

    /** Packs a submission into an artefact: the same files always into the same bytes. {@code base} is what it changes. */
    Packed pack(Submission submission, @Nullable Artefact base);

    /** Builds what an artefact holds, for a bundle like {@code current}. */
    Prepared prepare(Artefact artefact, Bundle current);

    /**
     * Builds what once decided, to take a decision of then again: whoever vouched for it then need not do so now.
     * Nothing it builds serves anybody.
     */
    default Prepared recall(Artefact artefact, Bundle current) {
        return prepare(artefact, current);
    }

    /** Whether a version may decide for a share of customers, while another is in force for the rest. */
    default boolean maySplitCustomers() {
        return false;
    }

    /** Builds it and puts it to the test. */
    Report check(Artefact artefact, Bundle current, Progress progress);

    /** What {@code after} changes of {@code before}. */
    Comparison compare(Artefact before, Artefact after);
}
