package leme.rules.pack.sandbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.drools.compiler.compiler.io.memory.MemoryFileSystem;
import org.drools.compiler.kie.builder.impl.BuildContext;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.compiler.kie.builder.impl.KieModuleKieProject;
import org.drools.model.codegen.execmodel.CanonicalModelKieProject;
import org.drools.util.PortablePath;
import org.kie.api.builder.KieBuilder;

/** Compiles rules as Drools does, and examines every class before anything can load one. */
public final class SandboxedProject implements KieBuilder.ProjectType {

    /** Drools looks this field up by its name. */
    public static final BiFunction<InternalKieModule, ClassLoader, KieModuleKieProject> SUPPLIER = Examined::new;

    private SandboxedProject() {}

    private static final class Examined extends CanonicalModelKieProject {

        Examined(InternalKieModule module, ClassLoader loader) {
            super(module, loader);
        }

        @Override
        public void writeProjectOutput(MemoryFileSystem target, BuildContext context) {
            super.writeProjectOutput(target, context);
            List<Breach> breaches = Sandbox.examine(classes(target));
            if (!breaches.isEmpty()) {
                throw new BreachFound(breaches);
            }
        }

        private static Map<String, byte[]> classes(MemoryFileSystem target) {
            Map<String, byte[]> classes = new HashMap<>();
            for (PortablePath path : target.getFilePaths()) {
                if (path.asString().endsWith(".class")) {
                    classes.put(path.asString(), target.getBytes(path));
                }
            }
            return classes;
        }
    }
}
