package leme.rules.pack;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import leme.rules.norm.Norms;
import leme.rules.pack.sandbox.BreachFound;
import leme.rules.pack.sandbox.SandboxedProject;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.runtime.KieContainer;

/** Builds screened sources into something that can be asked. */
final class Builder {

    private static final String ROOT = "src/main/resources/";
    private static final AtomicLong BUILDS = new AtomicLong();

    private Builder() {}

    /** What came of it. */
    sealed interface Build {}

    record Built(Knowledge knowledge) implements Build {}

    record Broken(List<RuleProblem> problems) implements Build {}

    /** Each build is a module of its own, so that closing one never touches another of the same sources. */
    static Build build(
            String version, List<RuleSource> sources, List<RuleDescriptor> rules, Norms norms, Relevance relevance) {
        KieServices kie = KieServices.get();
        ReleaseId id = kie.newReleaseId("leme.policy", version, Long.toString(BUILDS.incrementAndGet()));
        KieFileSystem files = kie.newKieFileSystem().generateAndWritePomXML(id);
        sources.forEach(source -> files.write(ROOT + folder(source), source.text()));
        KieBuilder builder = kie.newKieBuilder(files, KnownClasses.SHARED);
        try {
            builder.buildAll(SandboxedProject.class);
        } catch (BreachFound found) {
            kie.getRepository().removeKieModule(id);
            return new Broken(new BreachPlaces(sources, rules).explain(found.breaches()));
        }
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            kie.getRepository().removeKieModule(id);
            return new Broken(new BuildErrors(sources, rules).explain(errors));
        }
        KieContainer container = kie.newKieContainer(id, Builder.class.getClassLoader());
        return new Built(new Knowledge(container, base(kie, container), rules, norms, relevance));
    }

    private static KieBase base(KieServices kie, KieContainer container) {
        KieBaseConfiguration immutable = kie.newKieBaseConfiguration();
        immutable.setOption(KieBaseMutabilityOption.DISABLED);
        return container.newKieBase(immutable);
    }

    /** Where a source lies in the build; folders become packages, which know no hyphen. */
    static String folder(RuleSource source) {
        String path = "leme/policy/" + source.path().replace('-', '_');
        return path.endsWith(".drl") ? path : path + ".drl";
    }
}
