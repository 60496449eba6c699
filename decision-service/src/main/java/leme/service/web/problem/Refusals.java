package leme.service.web.problem;

import java.time.Duration;
import leme.service.record.RecordRefused;
import leme.service.record.RecordUnreachable;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.web.ErrorResponse;

/** What each kind of failure is to a caller. Whatever is not known here is a fault of ours. */
public final class Refusals {

    private static final Duration SOON = Duration.ofSeconds(2);

    private Refusals() {}

    public static Refusal of(Throwable failure) {
        return switch (failure) {
            case Refusal refusal -> refusal;
            case RecordUnreachable unreachable -> unavailable();
            case RecordRefused refused ->
                Refusal.of(
                        Problem.CONTRADICTION,
                        "O registro não aceita isto, por mais que se repita. Confira os valores com o que já está registrado.",
                        "The record will not accept this, however often it is sent. Check the values against what is on record.");
            case DataBufferLimitException large ->
                Refusal.of(Problem.TOO_LARGE, "Envie um corpo menor.", "Send a smaller body.");
            case ErrorResponse response -> of(response.getStatusCode().value());
            default -> fault();
        };
    }

    private static Refusal of(int status) {
        return switch (status) {
            case 404 ->
                Refusal.of(
                        Problem.NOT_FOUND,
                        "Este caminho não existe. Os que existem estão em `/openapi.yaml`.",
                        "There is no such path. Those there are stand in `/openapi.yaml`.");
            case 405 ->
                Refusal.of(
                        Problem.METHOD_NOT_ALLOWED,
                        "Use um dos métodos do cabeçalho `Allow`.",
                        "Use one of the methods in the `Allow` header.");
            case 406 ->
                Refusal.of(
                        Problem.NOT_ACCEPTABLE,
                        "Aceite `application/json` no cabeçalho `Accept`, ou não o envie.",
                        "Accept `application/json` in the `Accept` header, or leave it out.");
            case 413 -> Refusal.of(Problem.TOO_LARGE, "Envie um corpo menor.", "Send a smaller body.");
            case 415 ->
                Refusal.of(
                        Problem.UNSUPPORTED_MEDIA_TYPE,
                        "Envie o corpo como `Content-Type: application/json`, em UTF-8.",
                        "Send the body as `Content-Type: application/json`, in UTF-8.");
            case 503 -> unavailable();
            default -> status < 500 ? unreadable() : fault();
        };
    }

    private static Refusal unavailable() {
        return Refusal.of(
                        Problem.UNAVAILABLE,
                        "O registro não responde agora. Repita a mesma requisição: nada será feito duas vezes.",
                        "The record does not answer now. Send the same request again: nothing will be done twice.")
                .retryAfter(SOON);
    }

    private static Refusal unreadable() {
        return Refusal.of(
                Problem.INVALID_REQUEST,
                "A requisição não pôde ser lida. Compare-a com `/openapi.yaml`.",
                "The request could not be read. Compare it with `/openapi.yaml`.");
    }

    private static Refusal fault() {
        return Refusal.of(
                Problem.FAULT,
                "A falha foi registrada. Repetir a mesma requisição não faz mal.",
                "The fault is in our log. Sending the same request again does no harm.");
    }
}
