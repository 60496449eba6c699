package leme.service.web.contract;

import com.networknt.schema.Error;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import leme.rules.fact.Texts;
import leme.service.web.problem.Violation;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** A place where a request breaks the contract, and each way it can, in words. */
record Fault(Error error, JsonPointer at) {

    /** Fields whose values, right or wrong, may be personal: they are never quoted. */
    private static final Set<String> PERSONAL = Set.of("text", "customerKey", "identity", "identities", "proof");

    String pointer() {
        return at.toString();
    }

    /** The field's own name; "" for the body itself. */
    String name() {
        return at.matches() ? "" : Objects.requireNonNull(at.last()).getMatchingProperty();
    }

    Violation wrongType(String type) {
        if (node().isNull()) {
            return violation(
                    "é nulo",
                    "is null",
                    "Deixe-o de fora: o que falta é desconhecido.",
                    "Leave it out: absent means unknown.");
        }
        var wanted = Kind.of(type).text();
        var given = Kind.of(node()).text();
        return violation(
                "é " + given.ptBr() + ", não " + wanted.ptBr(),
                "is " + given.en() + ", not " + wanted.en(),
                "Envie " + wanted.ptBr() + ".",
                "Give " + wanted.en() + ".");
    }

    Violation missing(String example) {
        return violation(
                "falta",
                "is missing",
                example.isEmpty() ? "Informe-o." : "Informe-o, p. ex. `" + example + "`.",
                example.isEmpty() ? "Give it." : "Give it, e.g. `" + example + "`.");
    }

    Violation notListed(List<String> words) {
        var list = words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
        var near = Nearest.to(node().asString(""), words).map(word -> "`" + word + "`");
        return violation(
                is("é") + "não é nenhum de " + list,
                is("is") + "none of " + list,
                near.map(word -> "Talvez " + word + ".").orElse("Use um deles."),
                near.map(word -> "Maybe " + word + ".").orElse("Use one of them."));
    }

    Violation tooShort(int bound) {
        return violation(
                "tem " + length() + " caracteres, menos que `" + bound + "`",
                "has " + length() + " characters, fewer than `" + bound + "`",
                "Informe-o, ou deixe-o de fora se puder faltar.",
                "Fill it in, or leave it out where it may be missing.");
    }

    Violation tooLong(int bound) {
        return violation(
                "tem " + length() + " caracteres, mais que `" + bound + "`",
                "has " + length() + " characters, more than `" + bound + "`",
                "Encurte-o.",
                "Shorten it.");
    }

    Violation unmatched(String pattern, String example) {
        return violation(
                is("é") + "não segue `" + pattern + "`",
                is("is") + "does not match `" + pattern + "`",
                example.isEmpty() ? "Siga o padrão." : "Siga o padrão, p. ex. `" + example + "`.",
                example.isEmpty() ? "Keep to the pattern." : "Keep to the pattern, e.g. `" + example + "`.");
    }

    Violation tooLow(JsonNode schema) {
        var bound = schema.path("minimum").asString();
        return violation(
                is("é") + "menor que `" + bound + "`",
                is("is") + "less than `" + bound + "`",
                "Informe " + bound + " ou mais.",
                "Give " + bound + " or more.");
    }

    Violation tooHigh(JsonNode schema) {
        var bound = schema.path("maximum").asString();
        return violation(
                is("é") + "maior que `" + bound + "`",
                is("is") + "more than `" + bound + "`",
                "Informe " + bound + " ou menos.",
                "Give " + bound + " or less.");
    }

    Violation tooFew(int bound) {
        return violation(
                "tem " + node().size() + " itens, menos que `" + bound + "`",
                "has " + node().size() + " items, fewer than `" + bound + "`",
                "Informe ao menos " + bound + ".",
                "Give at least " + bound + ".");
    }

    Violation tooMany(int bound) {
        return violation(
                "tem " + node().size() + " itens, mais que `" + bound + "`",
                "has " + node().size() + " items, more than `" + bound + "`",
                "Informe no máximo " + bound + ".",
                "Give at most " + bound + ".");
    }

    Violation unformatted(String format, Moments moments) {
        var objection = format.equals("date-time") ? moments.objection(node().asString("")) : null;
        if (objection != null) {
            return violation(
                    is("é") + objection.ptBr(),
                    is("is") + objection.en(),
                    "Use UTC, p. ex. `2026-11-03T13:20:00Z`, ou deixe-o de fora para agora.",
                    "Use UTC, e.g. `2026-11-03T13:20:00Z`, or leave it out for now.");
        }
        var bits = format.equals("int32") ? "32" : "64";
        return violation(
                is("é") + "não cabe em `" + bits + "` bits",
                is("is") + "does not fit in `" + bits + "` bits",
                "Informe um número menor.",
                "Give a smaller number.");
    }

    Violation otherwise() {
        var keyword = String.valueOf(error.getKeyword());
        return violation(
                "não cumpre `" + keyword + "`",
                "does not keep `" + keyword + "`",
                "Compare com `/openapi.yaml`.",
                "Compare it with `/openapi.yaml`.");
    }

    private Violation violation(String ptBr, String en, String remedyPtBr, String remedyEn) {
        var name = name();
        return new Violation(
                pointer(),
                value(),
                new Texts(
                        (name.isEmpty() ? "o corpo" : "`" + Excerpt.of(name) + "`") + " " + ptBr,
                        (name.isEmpty() ? "the body" : "`" + Excerpt.of(name) + "`") + " " + en),
                new Texts(remedyPtBr, remedyEn));
    }

    /** {@code is `TELEX`, }; "" when the value must not be quoted. */
    private String is(String verb) {
        var value = value();
        return value == null ? "" : verb + " `" + value + "`, ";
    }

    private @Nullable String value() {
        var node = node();
        boolean quotable = node.isValueNode() && !node.isNull() && !"required".equals(error.getKeyword());
        return quotable && !isPersonal() ? Excerpt.of(node.asString()) : null;
    }

    private boolean isPersonal() {
        for (var part = at; part != null && !part.matches(); part = part.tail()) {
            if (PERSONAL.contains(part.getMatchingProperty())) {
                return true;
            }
        }
        return false;
    }

    private int length() {
        var text = node().asString("");
        return text.codePointCount(0, text.length());
    }

    private JsonNode node() {
        return error.getInstanceNode();
    }
}
