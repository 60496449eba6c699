package leme.rules.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import leme.rules.norm.Norms;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.conf.KieBaseMutabilityOption;

/** Builds screened sources into something that can be asked, policy by policy. */
final class Builder {

    private Builder() {}

    /** What came of it. */
    sealed interface Build {}

    record Built(Knowledge knowledge) implements Build {}

    record Broken(List<RuleProblem> problems) implements Build {}

    static Build build(List<RuleSource> sources, List<RuleDescriptor> rules, Norms norms, Relevance relevance) {
        List<CompiledPolicy> policies = new ArrayList<>();
        List<RuleProblem> problems = new ArrayList<>();
        Map<String, List<RuleSource>> byPolicy =
                sources.stream().collect(Collectors.groupingBy(RuleSource::policy, TreeMap::new, Collectors.toList()));
        for (List<RuleSource> policy : byPolicy.values()) {
            switch (CompiledPolicy.of(policy, rules)) {
                case CompiledPolicy.Built(var compiled) -> policies.add(compiled);
                case CompiledPolicy.Broken(var faults) -> problems.addAll(faults);
            }
        }
        return problems.isEmpty() ? new Built(knowledge(policies, rules, norms, relevance)) : new Broken(problems);
    }

    private static Knowledge knowledge(
            List<CompiledPolicy> policies, List<RuleDescriptor> rules, Norms norms, Relevance relevance) {
        KieBaseConfiguration immutable =
                KieServices.get().newKieBaseConfiguration(null, Builder.class.getClassLoader());
        immutable.setOption(KieBaseMutabilityOption.DISABLED);
        List<Model> models =
                policies.stream().flatMap(policy -> policy.models().stream()).toList();
        return new Knowledge(
                KieBaseBuilder.createKieBaseFromModel(models, immutable), policies, rules, norms, relevance);
    }
}
