package leme.service.web.problem;

import java.net.URI;
import java.util.Locale;
import leme.rules.fact.Texts;

/**
 * The types of problem. Its name is the code callers key on; its page, {@code docs/problems/<slug>.md}, is served at
 * its type.
 */
public enum Problem {
    INVALID_REQUEST(400, "A requisição não cumpre o contrato", "The request does not keep the contract"),
    UNAUTHENTICATED(401, "A chave falta ou não é deste inquilino", "The key is missing or of another tenant"),
    FORBIDDEN(403, "Esta pessoa não pode fazer isso", "This person may not do that"),
    SELF_APPROVAL(403, "Ninguém aprova o que submeteu", "Nobody approves what they submitted"),
    NOT_FOUND(404, "Não há nada com esse nome", "There is nothing of that name"),
    METHOD_NOT_ALLOWED(405, "Este caminho não aceita o método", "This path does not take the method"),
    NOT_ACCEPTABLE(406, "Não sabemos responder nesse formato", "We cannot answer in that format"),
    IN_FLIGHT(409, "A mesma requisição está sendo respondida", "The same request is being answered"),
    BUNDLE_GONE(
            410,
            "O conjunto sob o qual se decidiu não está mais à mão",
            "The bundle it was decided under is no longer at hand"),
    OUT_OF_TURN(409, "Outro passo vem antes, ou já não vem nenhum", "Another step comes first, or none comes any more"),
    SUPERSEDED(409, "O que se ia substituir já não vale", "What it was to replace is no longer in force"),
    TOO_LARGE(413, "O corpo é grande demais", "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "O corpo não é JSON", "The body is not JSON"),
    KEY_REUSED(422, "A chave já foi usada com outro corpo", "The key was used with another body"),
    CONTRADICTION(422, "A requisição contradiz o que está registrado", "The request contradicts what is on record"),
    DIGEST_MISMATCH(422, "O conteúdo não tem o resumo indicado", "The content does not have the digest given"),
    UNSOUND(422, "A versão não pode decidir", "The version cannot decide"),
    FAULT(500, "Falha nossa", "A fault of ours"),
    UNAVAILABLE(503, "Não podemos responder agora", "We cannot answer now");

    private final int status;
    private final Texts title;

    Problem(int status, String ptBr, String en) {
        this.status = status;
        this.title = new Texts(ptBr, en);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The type in a few words. */
    public Texts title() {
        return title;
    }

    /** The name of its page, e.g. {@code invalid-request}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The type, relative to the service, which serves its page there. */
    public URI type() {
        return URI.create("/problems/" + slug());
    }
}
