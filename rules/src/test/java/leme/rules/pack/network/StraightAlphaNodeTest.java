package leme.rules.pack.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.model.codegen.ExecutableModelProject;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieSession;

class StraightAlphaNodeTest {

    @Test
    void conditions_on_one_fact_are_reached_straight() {
        KieBase base = base("$word : String( length > 3, substring(1) != \"x\" ) Integer( this > $word.length )");
        assertThat(conditions(base)).hasSize(2).hasOnlyElementsOfType(StraightAlphaNode.class);
        assertThat(said(base, "four", "no", "1x", 5, 3)).containsExactly("four");
    }

    @Test
    void a_condition_that_fails_is_told_as_ever() {
        KieBase base = base("$word : String( substring(9) == \"x\" )");
        assertThatThrownBy(() -> said(base, "short"))
                .hasMessageContaining("substring(9) == \"x\"")
                .hasRootCauseInstanceOf(StringIndexOutOfBoundsException.class);
    }

    private static KieBase base(String condition) {
        KieServices kie = KieServices.get();
        ReleaseId id = kie.newReleaseId("leme.test", "straight", Integer.toString(condition.hashCode()));
        var files = kie.newKieFileSystem().generateAndWritePomXML(id);
        files.write("src/main/resources/straight/rule.drl", """
                package straight
                global java.util.List said
                rule "A rule" when %s then said.add($word); end
                """.formatted(condition));
        kie.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        return kie.newKieContainer(id).getKieBase();
    }

    private static List<Object> said(KieBase base, Object... facts) {
        List<Object> said = new ArrayList<>();
        try (KieSession session = base.newKieSession()) {
            session.setGlobal("said", said);
            Stream.of(facts).forEach(session::insert);
            session.fireAllRules();
        }
        return said;
    }

    /** The conditions that follow one another from a type of fact on. */
    private static List<AlphaNode> conditions(KieBase base) {
        return ((InternalRuleBase) base)
                .getRete().getObjectTypeNodes().stream()
                        .map(ObjectTypeNode::getSinks)
                        .flatMap(Arrays::stream)
                        .flatMap(node -> Stream.<Object>iterate(
                                node, each -> each instanceof AlphaNode, each -> ((AlphaNode) each).getSinks()[0]))
                        .map(AlphaNode.class::cast)
                        .toList();
    }
}
