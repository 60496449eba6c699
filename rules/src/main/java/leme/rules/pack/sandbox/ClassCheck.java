package leme.rules.pack.sandbox;

import static leme.rules.file.Say.say;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One class held against the list: what it is made of, and each of its methods. */
final class ClassCheck {

    private static final Set<String> AUTHORED = Set.of(
            "<clinit>",
            "<init>",
            "test",
            "apply",
            "execute",
            "getExpressionHash",
            "predicateInformation",
            "values",
            "valueOf");
    private static final Set<String> STATE = Set.of("INSTANCE", "EXPRESSION_HASH", "ENUM$VALUES");

    private final Kind kind;
    private final ClassModel model;
    private final AllowList allowed;

    ClassCheck(Kind kind, ClassModel model, AllowList allowed) {
        this.kind = kind;
        this.model = model;
        this.allowed = allowed;
    }

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        model.fields().forEach(field -> faults.addAll(faults(field)));
        for (MethodModel method : model.methods()) {
            if (kind == Kind.AUTHOR && !AUTHORED.contains(method.methodName().stringValue())) {
                faults.add(Fault.hidden(say("a method"), method.methodName().stringValue()));
            }
            if (!isOfEveryEnum(method)) {
                faults.addAll(new MethodCheck(kind, model, method, allowed).faults());
            }
        }
        return faults;
    }

    /** Conditions that need state of their own are those with a regular expression, or a value worked out beforehand. */
    private List<Fault> faults(FieldModel field) {
        String type = field.fieldTypeSymbol().displayName();
        boolean expected =
                kind != Kind.AUTHOR || STATE.contains(field.fieldName().stringValue());
        if (expected) {
            return List.of();
        }
        return List.of(
                type.equals("Pattern")
                        ? new Fault("matches", say("uses `matches`"), Instead.of("java.util.regex.Pattern", ""))
                        : Fault.hidden(say("a field"), field.fieldName().stringValue()));
    }

    /** The compiler writes these two for every enum, and refuses any that an author adds. */
    private boolean isOfEveryEnum(MethodModel method) {
        String own = "L" + model.thisClass().asInternalName() + ";";
        String signature =
                method.methodName().stringValue() + method.methodType().stringValue();
        return kind == Kind.AUTHOR
                && model.flags().has(AccessFlag.ENUM)
                && (method.flags().flagsMask() & ClassFile.ACC_STATIC) != 0
                && (signature.equals("values()[" + own) || signature.equals("valueOf(Ljava/lang/String;)" + own));
    }
}
