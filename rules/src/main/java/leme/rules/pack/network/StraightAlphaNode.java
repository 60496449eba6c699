package leme.rules.pack.network;

import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.PropagationContext;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.ObjectSource;
import org.drools.core.reteoo.builder.BuildContext;
import org.drools.model.SingleConstraint;
import org.drools.model.functions.IntrospectableLambda;
import org.drools.model.functions.Predicate1;
import org.drools.modelcompiler.constraints.ConstraintEvaluator;
import org.drools.modelcompiler.constraints.LambdaConstraint;
import org.jspecify.annotations.Nullable;

/**
 * A condition on one fact that holds its predicate itself. Drools' own reaches it over six more objects, which, among
 * thousands of rules, do not fit a core's cache: the way there takes longer than the test.
 *
 * <p>A test that fails is put once more the long way, which knows what to say of it.
 */
@SuppressWarnings(
        "NullAway.Init") // the constructor without arguments is for Drools' externalisation, which is not used
final class StraightAlphaNode extends AlphaNode {

    private final Predicate1<Object> predicate;

    private StraightAlphaNode(
            int id,
            LambdaConstraint constraint,
            Predicate1<Object> predicate,
            ObjectSource source,
            BuildContext context) {
        super(id, constraint, source, context);
        this.predicate = predicate;
    }

    /** Straight where the condition looks at nothing but its own fact, as Drools would build it elsewhere. */
    static AlphaNode of(int id, AlphaNodeFieldConstraint constraint, ObjectSource source, BuildContext context) {
        Predicate1<Object> predicate = constraint instanceof LambdaConstraint lambda ? predicate(lambda) : null;
        return predicate == null
                ? new AlphaNode(id, constraint, source, context)
                : new StraightAlphaNode(id, (LambdaConstraint) constraint, predicate, source, context);
    }

    @SuppressWarnings("unchecked") // Drools' model is raw; a node is given no fact but those of its type
    private static @Nullable Predicate1<Object> predicate(LambdaConstraint constraint) {
        ConstraintEvaluator evaluator = constraint.getEvaluator();
        SingleConstraint condition = evaluator.getConstraint();
        boolean ownFactOnly = evaluator.getRequiredDeclarations().length == 0
                && condition.getVariables().length == 1
                && !evaluator.isTemporal();
        if (!ownFactOnly) {
            return null;
        }
        Predicate1<Object> predicate = condition.getPredicate1();
        return predicate instanceof IntrospectableLambda wrapper && wrapper.getLambda() instanceof Predicate1<?> inner
                ? (Predicate1<Object>) inner
                : predicate;
    }

    @Override
    public void assertObject(InternalFactHandle fact, PropagationContext context, ReteEvaluator session) {
        if (holds(fact, session)) {
            sink.propagateAssertObject(fact, context, session);
        }
    }

    private boolean holds(InternalFactHandle fact, ReteEvaluator session) {
        try {
            return predicate.test(fact.getObject());
        } catch (Exception failed) {
            return constraint.isAllowed(fact, session);
        }
    }
}
