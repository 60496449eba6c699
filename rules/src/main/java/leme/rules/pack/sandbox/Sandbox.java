package leme.rules.pack.sandbox;

import static leme.rules.file.Say.say;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Holds compiled rules against the list of what they may touch.
 *
 * <p>Without loops, recursion, closures, growing texts or big arrays, an expression ends after at most as many steps as it
 * has instructions, each a member of the list. With the bound on firings, so does a decision.
 */
final class Sandbox {

    private static final AllowList ALLOWED = AllowList.shipped();

    private Sandbox() {}

    /** All breaches, by class; none if the classes may be loaded. */
    static List<Breach> examine(Map<String, byte[]> classes) {
        Map<String, ClassModel> models = new TreeMap<>();
        classes.values().forEach(bytes -> {
            ClassModel model = ClassFile.of().parse(bytes);
            models.put(model.thisClass().asInternalName(), model);
        });
        List<Breach> breaches = new ArrayList<>();
        models.forEach((name, model) -> {
            for (Fault fault : faults(name, model)) {
                breaches.add(new Breach(
                        policy(name), near(model, models.values()), fault.word(), fault.sentence(), fault.remedy()));
            }
        });
        return breaches.stream().distinct().toList();
    }

    private static List<Fault> faults(String name, ClassModel model) {
        return Kind.of(name)
                .map(kind -> new ClassCheck(kind, model, ALLOWED).faults())
                .orElseGet(() -> List.of(Fault.hidden(say("a class"), "{")));
    }

    /** Texts of the class itself, and of whatever frames name it. */
    private static Set<String> near(ClassModel model, Collection<ClassModel> all) {
        Set<String> near = new HashSet<>(texts(model.constantPool()));
        all.stream()
                .filter(other -> Kind.of(other.thisClass().asInternalName())
                        .filter(kind -> kind == Kind.FRAME)
                        .isPresent())
                .flatMap(frame -> frame.methods().stream())
                .filter(method ->
                        Mentions.of(method).types().contains(model.thisClass().asSymbol()))
                .forEach(method -> near.addAll(Mentions.of(method).texts()));
        return near;
    }

    private static Set<String> texts(Iterable<PoolEntry> pool) {
        Set<String> texts = new HashSet<>();
        for (PoolEntry entry : pool) {
            if (entry instanceof StringEntry text) {
                texts.add(text.stringValue());
            }
        }
        return texts;
    }

    private static String policy(String name) {
        String[] parts = name.split("/");
        return name.startsWith("leme/policy/") ? parts[2] : "";
    }

    static String dotted(ClassEntry entry) {
        return entry.asInternalName().replace('/', '.');
    }
}
