package leme.rules.pack.sandbox;

import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.constant.ClassDesc;
import java.util.HashSet;
import java.util.Set;

/** What a method of a frame names: the conditions and consequences it puts together, and its texts. */
record Mentions(Set<ClassDesc> types, Set<String> texts) {

    static Mentions of(MethodModel method) {
        Set<ClassDesc> types = new HashSet<>();
        Set<String> texts = new HashSet<>();
        method.code()
                .ifPresent(code -> code.forEach(element -> {
                    switch (element) {
                        case FieldInstruction field -> types.add(field.owner().asSymbol());
                        case ConstantInstruction constant
                        when constant.constantValue() instanceof String text -> texts.add(text);
                        default -> {}
                    }
                }));
        return new Mentions(types, texts);
    }
}
