package leme.rules.pack;

import java.lang.ref.WeakReference;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import leme.rules.file.ContentVersion;
import leme.rules.pack.sandbox.BreachFound;
import leme.rules.pack.sandbox.SandboxedProject;
import org.drools.compiler.kproject.models.KieBaseModelImpl;
import org.drools.model.Model;
import org.drools.modelcompiler.CanonicalKieModule;
import org.drools.wiring.api.classloader.ProjectClassLoader;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/**
 * The rules of one policy as classes that passed the sandbox. To compile them is nearly all the work of building a pack, and
 * whoever saves a rule has changed one policy: so each is remembered for as long as some pack holds it.
 */
final class CompiledPolicy {

    private static final String ROOT = "src/main/resources/";
    private static final AtomicLong BUILDS = new AtomicLong();
    private static final Map<String, WeakReference<CompiledPolicy>> HELD = new ConcurrentHashMap<>();

    private final List<Class<? extends Model>> classes;

    private CompiledPolicy(List<Class<? extends Model>> classes) {
        this.classes = classes;
    }

    /** What came of it. */
    sealed interface Build {}

    record Built(CompiledPolicy policy) implements Build {}

    record Broken(List<RuleProblem> problems) implements Build {}

    /** Of sources that passed the screens; the rules are described to say where a fault lies. */
    static Build of(List<RuleSource> sources, List<RuleDescriptor> rules) {
        String content =
                ContentVersion.of(sources.stream().collect(Collectors.toMap(RuleSource::path, RuleSource::text)));
        WeakReference<CompiledPolicy> held = HELD.get(content);
        CompiledPolicy known = held == null ? null : held.get();
        if (known != null) {
            return new Built(known);
        }
        Build build = compile(sources, rules);
        if (build instanceof Built(var policy)) {
            HELD.values().removeIf(each -> each.get() == null);
            HELD.put(content, new WeakReference<>(policy));
        }
        return build;
    }

    /** Fresh at each call: rule bases share the classes and nothing else. */
    List<Model> models() {
        return classes.stream().map(CompiledPolicy::model).toList();
    }

    private static Model model(Class<? extends Model> type) {
        try {
            return type.getConstructor().newInstance();
        } catch (InvocationTargetException
                | InstantiationException
                | IllegalAccessException
                | NoSuchMethodException unlike) {
            throw new IllegalStateException("Drools generated `" + type.getName() + "` unlike a model", unlike);
        }
    }

    /** A module of its own each time, forgotten at once: its classes stay as long as someone holds them. */
    private static Build compile(List<RuleSource> sources, List<RuleDescriptor> rules) {
        KieServices kie = KieServices.get();
        ReleaseId id = kie.newReleaseId("leme.policy", "policy", Long.toString(BUILDS.incrementAndGet()));
        try {
            KieFileSystem files = kie.newKieFileSystem().generateAndWritePomXML(id);
            sources.forEach(source -> files.write(ROOT + folder(source), source.text()));
            KieBuilder builder = kie.newKieBuilder(files, KnownClasses.SHARED);
            builder.buildAll(SandboxedProject.class);
            List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
            return errors.isEmpty()
                    ? new Built(new CompiledPolicy(classes((CanonicalKieModule) builder.getKieModule())))
                    : new Broken(new BuildErrors(sources, rules).explain(errors));
        } catch (BreachFound found) {
            return new Broken(new BreachPlaces(sources, rules).explain(found.breaches()));
        } finally {
            kie.getRepository().removeKieModule(id);
        }
    }

    private static List<Class<? extends Model>> classes(CanonicalKieModule module) {
        ProjectClassLoader loader = ProjectClassLoader.createProjectClassLoader(CompiledPolicy.class.getClassLoader());
        loader.storeClasses(module.getClassesMap());
        module.setModuleClassLoader(loader);
        return module.getModelForKBase(new KieBaseModelImpl()).stream()
                .<Class<? extends Model>>map(Model::getClass)
                .toList();
    }

    /** Where a source lies in the build; folders become packages, which know no hyphen. */
    static String folder(RuleSource source) {
        String path = "leme/policy/" + source.path().replace('-', '_');
        return path.endsWith(".drl") ? path : path + ".drl";
    }
}
