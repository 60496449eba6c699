package leme.cli.registry;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import leme.client.ApiClient;
import leme.client.ApiException;
import leme.client.model.Publication;

/**
 * Sends a model as it is, piece by piece. Asks before it sends, so that one the service finds too large is not sent at all.
 *
 * @param client whom it is sent by
 * @param told hears how many tenths are sent
 */
record Upload(ApiClient client, IntConsumer told) {

    private static final int PIECE = 1 << 20;
    private static final int TENTHS = 10;
    private static final int SUCCESS = 2;
    private static final int HUNDRED = 100;
    /** Ten minutes: 256 MB at half a megabyte a second. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    Publication of(String kind, byte[] model, String note) throws ApiException {
        var uri = URI.create(client.getBaseUri() + "/v1/publications/" + kind + "/model?note="
                + URLEncoder.encode(note, StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/octet-stream")
                .timeout(PATIENCE)
                .expectContinue(true)
                .POST(pieces(model));
        client.getRequestInterceptor().accept(request);
        try {
            return answer(client.getHttpClient().send(request.build(), BodyHandlers.ofString()));
        } catch (IOException away) {
            throw new ApiException(away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ApiException(stopped);
        }
    }

    private Publication answer(HttpResponse<String> response) throws ApiException {
        if (response.statusCode() / HUNDRED != SUCCESS) {
            throw new ApiException(response.statusCode(), "refused", response.headers(), response.body());
        }
        return client.getObjectMapper().readValue(response.body(), Publication.class);
    }

    private BodyPublisher pieces(byte[] model) {
        int pieces = Math.ceilDiv(model.length, PIECE);
        Iterable<byte[]> all = () -> sent(model, pieces);
        return BodyPublishers.fromPublisher(BodyPublishers.ofByteArrays(all), model.length);
    }

    private Iterator<byte[]> sent(byte[] model, int pieces) {
        return IntStream.range(0, pieces)
                .mapToObj(piece -> {
                    if ((piece + 1) * TENTHS / pieces > piece * TENTHS / pieces) {
                        told.accept((piece + 1) * TENTHS / pieces);
                    }
                    return Arrays.copyOfRange(model, piece * PIECE, Math.min(model.length, (piece + 1) * PIECE));
                })
                .iterator();
    }
}
