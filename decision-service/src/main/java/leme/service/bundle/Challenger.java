package leme.service.bundle;

import java.util.List;
import leme.models.experiment.Assignment;
import leme.models.experiment.Assignment.Arm;

/**
 * An ingredient that decides for a share of customers, in a bundle that is otherwise the one in force. Who they are is a
 * digest of version, tenant and customer: the same on every replica, and after a restart.
 *
 * @param ingredient of the challenger
 * @param share of customers, above 0 and below 1
 * @param deployed the bundle it decides in
 */
record Challenger(Ingredient ingredient, double share, Deployed deployed) {

    private static final String CHALLENGED = "challenged";

    /** Whether it decides for a customer. */
    boolean decidesFor(String tenant, String customerKey) {
        var artefact = ingredient.artefact();
        var arms = List.of(new Arm(CHALLENGED, share), new Arm("others", 1 - share));
        return new Assignment(artefact.kind(), artefact.version(), arms)
                .arm(tenant + "/" + customerKey)
                .name()
                .equals(CHALLENGED);
    }
}
