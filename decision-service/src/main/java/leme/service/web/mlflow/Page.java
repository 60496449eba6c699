package leme.service.web.mlflow;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.JacksonException;

/**
 * A page of what was found, and the token of the next: as in MLflow, an offset in JSON in Base64.
 *
 * @param on it
 * @param next token of the next page; "" when this is the last
 */
record Page<T>(List<T> on, String next) {

    /**
     * The page after a token.
     *
     * @param token "" for the first page
     * @param size how many there may be on it
     */
    static <T> Page<T> of(List<T> all, String token, int size) {
        int from = Math.min(offset(token), all.size());
        int to = (int) Math.min((long) from + size, all.size());
        return new Page<>(List.copyOf(all.subList(from, to)), to < all.size() ? token(to) : "");
    }

    private static String token(int offset) {
        return Base64.getEncoder().encodeToString(("{\"offset\": " + offset + "}").getBytes(StandardCharsets.UTF_8));
    }

    private static int offset(String token) {
        if (token.isEmpty()) {
            return 0;
        }
        try {
            var offset = Json.read(new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8))
                    .path("offset");
            if (offset.isIntegralNumber() && offset.intValue() >= 0) {
                return offset.intValue();
            }
        } catch (IllegalArgumentException | JacksonException | MlflowError unreadable) {
            throw invalid(token);
        }
        throw invalid(token);
    }

    private static MlflowError invalid(String token) {
        return MlflowError.invalid("Invalid page token, could not decode '" + token + "'");
    }
}
