package leme.rules.pack.network;

import org.drools.base.definitions.InternalKnowledgePackage;
import org.drools.base.definitions.impl.KnowledgePackageImpl;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.CoreComponentFactory;
import org.drools.core.reteoo.ObjectSource;
import org.drools.core.reteoo.builder.BuildContext;
import org.drools.core.reteoo.builder.NodeFactory;
import org.drools.core.reteoo.builder.PhreakNodeFactory;

/** Drools finds this by {@code META-INF/services} and asks it for the nodes of every rule base. */
public final class StraightNodes implements CoreComponentFactory {

    private static final NodeFactory NODES = new PhreakNodeFactory() {
        @Override
        public AlphaNode buildAlphaNode(
                int id, AlphaNodeFieldConstraint constraint, ObjectSource source, BuildContext context) {
            return StraightAlphaNode.of(id, constraint, source, context);
        }
    };

    @Override
    public NodeFactory getNodeFactoryService() {
        return NODES;
    }

    @Override
    public InternalKnowledgePackage createKnowledgePackage(String name) {
        return new KnowledgePackageImpl(name);
    }
}
