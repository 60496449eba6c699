package leme.service.context.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SetArgs;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.reactive.RedisReactiveCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import leme.service.context.Cache;
import leme.service.context.Notices;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * {@link Cache} in Redis. Lettuce's defaults would hang on a Redis that hangs, queue commands without end and send the
 * old ones to a new Redis; so here a command waits briefly, a disconnected client refuses at once and the queue is
 * bounded. A Redis that is away at the start is connected to when it is there.
 */
public final class RedisCache implements Cache, Notices, AutoCloseable {

    private static final int COMMANDS_WAITING = 2_048;
    private static final Duration CONNECT = Duration.ofMillis(500);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

    /** What stands where a value was voided. */
    private static final byte[] VOID = {};

    private static final byte[] RELEASE =
            "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end".getBytes(UTF_8);

    private static final Duration FOREVER = Duration.ofMillis(Long.MAX_VALUE);

    private final RedisClient client;
    private final RedisURI uri;
    private final Duration patience;
    private final Mono<RedisReactiveCommands<byte[], byte[]>> commands;

    public RedisCache(RedisSettings settings) {
        patience = settings.patience();
        client = RedisClient.create();
        client.setOptions(options(patience));
        // Once connected, Lettuce reconnects by itself; until then, each second brings one attempt.
        uri = RedisURI.create(settings.uri());
        commands = connect(uri).cache(connection -> FOREVER, failure -> BETWEEN_ATTEMPTS, () -> BETWEEN_ATTEMPTS);
    }

    private Mono<RedisReactiveCommands<byte[], byte[]>> connect(RedisURI uri) {
        return Mono.fromCompletionStage(() -> client.connectAsync(ByteArrayCodec.INSTANCE, uri))
                .map(StatefulRedisConnection::reactive);
    }

    private static ClientOptions options(Duration patience) {
        return ClientOptions.builder()
                .timeoutOptions(TimeoutOptions.enabled(patience))
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .requestQueueSize(COMMANDS_WAITING)
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(CONNECT)
                        .keepAlive(true)
                        .build())
                .build();
    }

    @Override
    public Mono<byte[]> get(String key) {
        return ask(redis -> redis.get(bytes(key))).filter(value -> !Arrays.equals(value, VOID));
    }

    @Override
    public Mono<Void> put(String key, byte[] value, Duration life) {
        return ask(redis -> redis.set(bytes(key), value, SetArgs.Builder.nx().px(life)))
                .then();
    }

    @Override
    public Mono<Void> voidFor(String key, Duration moment) {
        return ask(redis -> redis.set(bytes(key), VOID, SetArgs.Builder.px(moment)))
                .then();
    }

    @Override
    public Mono<Boolean> lease(String key, UUID taker, Duration life) {
        return ask(redis -> redis.set(
                        bytes(key),
                        bytes(taker.toString()),
                        SetArgs.Builder.nx().px(life)))
                .hasElement();
    }

    @Override
    public Mono<Void> release(String key, UUID taker) {
        return ask(redis -> redis.eval(
                                RELEASE, ScriptOutputType.INTEGER, new byte[][] {bytes(key)}, bytes(taker.toString()))
                        .next())
                .then();
    }

    /** Completes when Redis answers; for health checks. */
    public Mono<Void> ping() {
        return ask(RedisReactiveCommands::ping).then();
    }

    @Override
    public Mono<Void> tell(String topic) {
        return ask(redis -> redis.publish(bytes(topic), bytes(topic)))
                .onErrorComplete()
                .then();
    }

    /** Over a connection of its own, which Lettuce connects again by itself once it was connected. */
    @Override
    public Flux<String> hear(String topic) {
        return Mono.fromCompletionStage(() -> client.connectPubSubAsync(ByteArrayCodec.INSTANCE, uri))
                .map(StatefulRedisPubSubConnection::reactive)
                .flatMapMany(redis -> redis.subscribe(bytes(topic)).thenMany(redis.observeChannels()))
                .map(message -> topic)
                .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, BETWEEN_ATTEMPTS));
    }

    private <T> Mono<T> ask(Function<RedisReactiveCommands<byte[], byte[]>, Mono<T>> command) {
        return commands.flatMap(command).timeout(patience);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    @Override
    public void close() {
        client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
    }
}
