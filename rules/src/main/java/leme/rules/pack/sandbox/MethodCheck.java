package leme.rules.pack.sandbox;

import static leme.rules.file.Say.say;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConstantInstruction.LoadConstantInstruction;
import java.lang.classfile.instruction.DiscontinuedInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One method held against the list, instruction by instruction, in the order of its code. */
final class MethodCheck {

    /** Longest list of arguments that may be written out, e.g. in {@code tenureMonths in ( … )}. */
    private static final int LONGEST_ARRAY = 256;

    private final Kind kind;
    private final String own;
    private final MethodModel method;
    private final AllowList allowed;
    private final Set<Label> passed = new HashSet<>();
    private final List<Fault> faults = new ArrayList<>();
    private @Nullable CodeElement previous;

    MethodCheck(Kind kind, ClassModel model, MethodModel method, AllowList allowed) {
        this.kind = kind;
        this.own = model.thisClass().asInternalName();
        this.method = method;
        this.allowed = allowed;
    }

    List<Fault> faults() {
        if ((method.flags().flagsMask() & ClassFile.ACC_NATIVE) != 0) {
            faults.add(Fault.hidden(say("a method"), name()));
        }
        method.methodTypeSymbol().parameterList().forEach(this::mention);
        method.code()
                .ifPresent(code -> code.forEach(element -> {
                    examine(element);
                    if (element instanceof Instruction || element instanceof LabelTarget) {
                        previous = element;
                    }
                }));
        return faults;
    }

    private void examine(CodeElement element) {
        switch (element) {
            case LabelTarget target -> passed.add(target.label());
            case BranchInstruction branch -> jump(branch.target());
            case LookupSwitchInstruction choice -> {
                jump(choice.defaultTarget());
                choice.cases().forEach(each -> jump(each.target()));
            }
            case TableSwitchInstruction choice -> {
                jump(choice.defaultTarget());
                choice.cases().forEach(each -> jump(each.target()));
            }
            case InvokeInstruction call -> call(call);
            case FieldInstruction field -> member(field.owner(), field.name().stringValue());
            case TypeCheckInstruction check -> mention(check.type().asSymbol());
            case LoadConstantInstruction constant -> constant(constant);
            case InvokeDynamicInstruction dynamic -> dynamic(dynamic);
            case NewPrimitiveArrayInstruction array -> array();
            case NewReferenceArrayInstruction array -> {
                mention(array.componentType().asSymbol());
                array();
            }
            case NewMultiArrayInstruction array -> faults.add(Fault.shape("new", say("an array of arrays")));
            case ExceptionCatch caught -> faults.add(Fault.shape("catch", say("a `catch`")));
            case MonitorInstruction monitor -> faults.add(Fault.shape("synchronized", say("a lock")));
            case DiscontinuedInstruction old -> faults.add(Fault.shape("finally", say("a subroutine")));
            case ThrowInstruction thrown -> thrown();
            default -> {}
        }
    }

    /** What was passed already can only be reached again by a loop. */
    private void jump(Label target) {
        if (passed.contains(target)) {
            faults.add(Fault.shape("while", say("a loop")));
        }
    }

    private void call(InvokeInstruction call) {
        String owner = call.owner().asInternalName();
        String called = call.name().stringValue();
        if (owner.equals(own)) {
            if (!mayCallItself(called, call.type().stringValue())) {
                faults.add(Fault.shape(called, say("a call of itself")));
            }
        } else if (kind.mayName(owner)) {
            if (!mayCallNeighbour(called)) {
                faults.add(Fault.shape(called, say("a call of another rule")));
            }
        } else {
            member(call.owner(), called);
        }
    }

    /** An enum makes its one constant, a method for all types calls the one for its type, a frame collects its rules. */
    private boolean mayCallItself(String called, String type) {
        boolean bridges = (method.flags().flagsMask() & ClassFile.ACC_BRIDGE) != 0
                && called.equals(name())
                && !type.equals(method.methodType().stringValue());
        boolean begins = name().equals("<clinit>") && called.equals("<init>");
        boolean collects = kind == Kind.FRAME && collects(called);
        return bridges || begins || collects || (kind == Kind.INDEX && !called.equals(name()));
    }

    private boolean collects(String called) {
        return switch (name()) {
            case "<init>" -> called.startsWith("getRulesList");
            default -> name().startsWith("getRulesList") && called.startsWith("rule_");
        };
    }

    private boolean mayCallNeighbour(String called) {
        return switch (kind) {
            case AUTHOR -> false;
            case FRAME -> collects(called) || (called.equals("<init>") && name().equals("<init>"));
            case METADATA, INDEX -> called.equals("<init>");
        };
    }

    private void member(ClassEntry owner, String member) {
        String type = owner.asInternalName();
        boolean ours = type.equals(own) && !(kind == Kind.AUTHOR && !name().equals("<clinit>"));
        if (ours || kind.mayName(type) || makesEnum(type, member)) {
            return;
        }
        if (!allowed.permits(kind, Sandbox.dotted(owner), member)) {
            faults.add(Fault.call(Sandbox.dotted(owner), member));
        }
    }

    private boolean makesEnum(String type, String member) {
        return kind == Kind.AUTHOR
                && name().equals("<init>")
                && type.equals("java/lang/Enum")
                && member.equals("<init>");
    }

    private void constant(LoadConstantInstruction constant) {
        switch (constant.constantEntry()) {
            case ClassEntry type
            when kind == Kind.AUTHOR ->
                faults.add(new Fault(
                        "class",
                        say("names the class `%s` itself", Fault.simple(Sandbox.dotted(type))),
                        Instead.of("", "")));
            case ClassEntry type -> mention(type.asSymbol());
            default -> {
                if (!(constant.constantValue() instanceof Number || constant.constantValue() instanceof String)) {
                    faults.add(Fault.hidden(say("a computed constant"), ""));
                }
            }
        }
    }

    /** Joins texts while names are looked up; elsewhere it would be a closure, or a text that grows. */
    private void dynamic(InvokeDynamicInstruction dynamic) {
        String owner = dynamic.bootstrapMethod().owner().displayName();
        boolean joins = owner.equals("StringConcatFactory");
        if (joins && (kind == Kind.METADATA || kind == Kind.INDEX)) {
            return;
        }
        faults.add(
                joins
                        ? new Fault("+", say("joins texts with `+`"), Instead.of("java.lang.String", "concat"))
                        : Fault.hidden(say("a function"), "->"));
    }

    /** The length must stand right before, on the only way here: otherwise anything may have been left as the length. */
    private void array() {
        boolean small = previous instanceof ConstantInstruction constant
                && constant.constantValue() instanceof Integer length
                && length <= LONGEST_ARRAY;
        if (!small && kind == Kind.AUTHOR) {
            faults.add(Fault.shape("new", say("an array of unknown or great length")));
        }
    }

    private void thrown() {
        if (kind == Kind.AUTHOR || kind == Kind.FRAME) {
            faults.add(Fault.shape("throw", say("a `throw`")));
        }
    }

    private void mention(ClassDesc type) {
        ClassDesc bare = type;
        while (bare.isArray()) {
            bare = bare.componentType();
        }
        if (bare.isPrimitive()) {
            return;
        }
        String descriptor = bare.descriptorString();
        String name = descriptor.substring(1, descriptor.length() - 1);
        String dotted = name.replace('/', '.');
        if (!name.equals(own) && !kind.mayName(name) && !allowed.permits(kind, dotted)) {
            faults.add(Fault.type(dotted));
        }
    }

    private String name() {
        return method.methodName().stringValue();
    }
}
