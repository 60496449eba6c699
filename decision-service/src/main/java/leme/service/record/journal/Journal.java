package leme.service.record.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import leme.service.record.IdempotencyKey;
import leme.service.record.RecordJson;
import leme.service.record.Recorded;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * A bounded, durable queue of decisions on the local disk. {@link #append} completes when the decision would survive
 * the loss of power; {@link Shipper} takes it from there to the record; shipped decisions stay a while, so that a
 * repeated request is answered though Postgres is away. One process at a time owns the folder.
 */
public final class Journal implements AutoCloseable {

    private static final Duration CLOSING = Duration.ofSeconds(10);
    private static final int READS_WAITING = 10_000;
    private static final int RESTORED_AT_ONCE = 1_000;

    private final FileChannel lock;
    private final Limits limits;
    private final JournalReader reader;
    private final GroupCommit commits;
    private final Thread thread;
    private final Scheduler reading = Schedulers.newBoundedElastic(1, READS_WAITING, "journal-read");
    private final Unshipped unshipped = new Unshipped();

    private Journal(FileChannel lock, Path file, Limits limits) throws SQLException {
        this.lock = lock;
        this.limits = limits;
        this.commits = new GroupCommit(new JournalWriter(file, limits), unshipped, limits);
        this.reader = new JournalReader(file);
        restore();
        this.thread = Thread.ofPlatform().name("journal-write").start(commits);
    }

    /** Opens the journal of a folder, or begins one. Fails when another process owns it or the file is damaged. */
    public static Journal open(Path folder, Limits limits) throws IOException {
        Files.createDirectories(folder);
        FileChannel lock = lock(folder.resolve("journal.lock"));
        try {
            return new Journal(lock, folder.resolve("journal.db"), limits);
        } catch (SQLException e) {
            lock.close();
            throw new IOException(
                    "The journal in `" + folder + "` cannot be opened: " + e.getMessage()
                            + ". Maybe the disk is full or the file damaged; `sqlite3 journal.db .recover` saves what it holds.",
                    e);
        }
    }

    private static FileChannel lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock got;
        try {
            got = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            got = null;
        }
        if (got == null) {
            channel.close();
            throw new IOException("The journal in `" + file.getParent()
                    + "` belongs to another running service. Maybe stop it, or give this one its own data folder.");
        }
        return channel;
    }

    private void restore() throws SQLException {
        List<Numbered> found = reader.after(commits.shipped(), RESTORED_AT_ONCE);
        while (!found.isEmpty()) {
            found.forEach(pending -> unshipped.add(pending.decision()));
            found = reader.after(found.getLast().place(), RESTORED_AT_ONCE);
        }
    }

    /**
     * Keeps a decision. Completes when it is durable; the same decision again is kept once.
     *
     * <p>Fails with {@link JournalFull} when there is no room now, and with {@link KeyTaken} when another decision in
     * the journal has answered the same request.
     */
    public Mono<Void> append(Recorded decision) {
        return Mono.<Void>create(done -> {
                    if (pending() >= limits.pending()) {
                        done.error(new JournalFull("`" + pending() + "` decisions wait for the record"));
                        return;
                    }
                    commits.offer(new Write.Append(decision, RecordJson.bytes(decision), done));
                })
                // The writing thread must not go on with the caller's work.
                .publishOn(Schedulers.parallel());
    }

    /** The decision of a tenant by its id; empty when it is not in the journal. */
    public Mono<Recorded> find(String tenant, String id) {
        return read(() -> reader.find(tenant, id)).map(RecordJson::decision);
    }

    /** The decision that answered a request; empty when it is not in the journal. */
    public Mono<Recorded> find(IdempotencyKey key) {
        return read(() -> reader.find(key)).map(RecordJson::decision);
    }

    /** How many decisions wait to be shipped. */
    public long pending() {
        return commits.last() - commits.shipped();
    }

    /** What decisions in the journal do to customers' files and the record does not show yet. */
    public Unshipped unshipped() {
        return unshipped;
    }

    /** The next decisions to ship, in order; an empty list when all are shipped. */
    Mono<List<Numbered>> next(int limit) {
        return Mono.defer(
                () -> pending() == 0 ? Mono.just(List.of()) : read(() -> reader.after(commits.shipped(), limit)));
    }

    /** Remembers that decisions are shipped: all up to the last of these. */
    Mono<Void> shipped(List<Numbered> decisions) {
        return Mono.<Void>create(done ->
                        commits.offer(new Write.Advance(decisions.getLast().place(), done)))
                .publishOn(Schedulers.parallel())
                .doOnSuccess(nothing -> decisions.forEach(one -> unshipped.remove(one.decision())));
    }

    /** Sets a decision aside that the record will never accept; it stays in the file for somebody to look at. */
    Mono<Void> setAside(Numbered decision, String reason) {
        return Mono.<Void>create(done -> commits.offer(new Write.SetAside(decision.place(), reason, done)))
                .publishOn(Schedulers.parallel());
    }

    private <T> Mono<T> read(Callable<@Nullable T> query) {
        return Mono.<T>fromCallable(query).subscribeOn(reading).publishOn(Schedulers.parallel());
    }

    /** Writes what waits, then lets the folder go. */
    @Override
    public void close() throws IOException {
        commits.stop();
        try {
            thread.join(CLOSING);
            reading.disposeGracefully().timeout(CLOSING).onErrorComplete().block();
            reader.close();
            commits.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            throw new IOException("the journal could not be closed", e);
        } finally {
            lock.close();
        }
    }
}
