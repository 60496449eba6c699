package leme.service.web.contract;

import java.util.ArrayList;
import java.util.List;
import leme.rules.fact.Texts;
import leme.service.web.problem.Violation;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * What may stand in JSON and yet cannot be kept: U+0000 (Postgres text refuses it, and it would sit in the journal
 * forever), half of a surrogate pair (no UTF-8 for it), a number beyond double precision.
 */
final class Unkeepable {

    private static final Texts NO_CHARACTER =
            new Texts("contém `U+0000` ou metade de um par substituto", "holds `U+0000` or half of a surrogate pair");
    private static final Texts REMOVE = new Texts("Retire esse caractere.", "Leave that character out.");
    private static final Texts NO_NUMBER =
            new Texts("é um número além da precisão dupla", "is a number beyond double precision");
    private static final Texts SMALLER = new Texts("Informe um número menor.", "Give a smaller number.");

    private Unkeepable() {}

    static List<Violation> in(JsonNode tree) {
        var found = new ArrayList<Violation>();
        inspect(tree, JsonPointer.empty(), found);
        return found;
    }

    private static void inspect(JsonNode node, JsonPointer at, List<Violation> found) {
        if (node.isObject()) {
            node.properties().forEach(field -> {
                if (isBroken(field.getKey())) {
                    found.add(Violation.at(at.toString(), NO_CHARACTER, REMOVE));
                } else {
                    inspect(field.getValue(), at.appendProperty(field.getKey()), found);
                }
            });
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                inspect(node.path(i), at.appendIndex(i), found);
            }
        } else if (node.isString() && isBroken(node.stringValue())) {
            found.add(Violation.at(at.toString(), NO_CHARACTER, REMOVE));
        } else if (node.isFloatingPointNumber() && !Double.isFinite(node.doubleValue())) {
            found.add(Violation.at(at.toString(), NO_NUMBER, SMALLER));
        }
    }

    private static boolean isBroken(String text) {
        return text.codePoints().anyMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }
}
