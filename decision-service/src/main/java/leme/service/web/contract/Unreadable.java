package leme.service.web.contract;

import java.util.List;
import leme.rules.fact.Texts;
import leme.service.web.problem.Refusal;
import leme.service.web.problem.Violation;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.DatabindException;

/** Why a body is no JSON that we read, and where. The parser's own words may quote the body, so they are not used. */
final class Unreadable {

    private Unreadable() {}

    static Refusal notUtf8() {
        return refusal("o corpo não é UTF-8", "the body is not UTF-8", "Codifique-o em UTF-8.", "Encode it in UTF-8.");
    }

    static Refusal empty() {
        return refusal("o corpo está vazio", "the body is empty", "Envie um objeto JSON.", "Send a JSON object.");
    }

    static Refusal trailing(TokenStreamLocation at) {
        return refusal(
                "há algo depois do fim do objeto, " + place(at).ptBr(),
                "something follows the end of the object, " + place(at).en(),
                "Envie um só objeto JSON.",
                "Send a single JSON object.");
    }

    static Refusal because(JacksonException failure, String text) {
        var at = failure.getLocation() == null ? TokenStreamLocation.NA : failure.getLocation();
        var place = place(at);
        return switch (failure) {
            case StreamConstraintsException beyond ->
                refusal(
                        "o JSON tem mais de `64` níveis ou um número de mais de `128` dígitos, " + place.ptBr(),
                        "the JSON has more than `64` levels or a number of more than `128` digits, " + place.en(),
                        "Envie só os campos de `/openapi.yaml`.",
                        "Send only the fields of `/openapi.yaml`.");
            case UnexpectedEndOfInputException end ->
                refusal(
                        "o JSON termina antes da hora, " + place.ptBr(),
                        "the JSON ends too early, " + place.en(),
                        "Talvez falte fechar uma aspa, chave ou colchete.",
                        "Maybe a quote, brace or bracket is not closed.");
            case DatabindException twice ->
                refusal(
                        "um nome é dado duas vezes, " + place.ptBr(),
                        "a name is given twice, " + place.en(),
                        "Deixe um só: não se sabe qual vale.",
                        "Keep one: nobody knows which counts.");
            default -> malformed(place, culprit(at, text));
        };
    }

    private static Refusal malformed(Texts place, String culprit) {
        return refusal(
                "o JSON está malformado junto a `" + culprit + "`, " + place.ptBr(),
                "the JSON is malformed near `" + culprit + "`, " + place.en(),
                "Talvez falte ou sobre uma vírgula ou aspa logo antes.",
                "Maybe a comma or a quote is missing, or one too many, just before.");
    }

    private static Refusal refusal(String ptBr, String en, String remedyPtBr, String remedyEn) {
        return Refusal.invalid(List.of(Violation.at("", new Texts(ptBr, en), new Texts(remedyPtBr, remedyEn))));
    }

    private static Texts place(TokenStreamLocation at) {
        return new Texts(
                "na linha `" + at.getLineNr() + "`, coluna `" + at.getColumnNr() + "`",
                "at line `" + at.getLineNr() + "`, column `" + at.getColumnNr() + "`");
    }

    /** A single character: enough to find the place, too little to be personal. */
    private static String culprit(TokenStreamLocation at, String text) {
        long offset = at.getCharOffset();
        int index = Math.clamp(offset, 0, Math.max(0, text.length() - 1));
        return text.isEmpty() ? "" : Excerpt.of(text.substring(index, index + 1));
    }
}
