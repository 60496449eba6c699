package leme.service.record.journal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import leme.service.record.Recorded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The thread that writes the journal: takes whatever waits, up to a batch, and commits it at once. While the disk syncs
 * one batch the next one gathers, so batches grow with the load and nobody waits for a timer.
 */
final class GroupCommit implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final long IDLE_MS = 100;

    private final Unshipped unshipped;
    private final int batch;
    private final BlockingQueue<Write> waiting;
    private final AtomicLong last;
    private final AtomicLong shipped;
    private volatile boolean open = true;

    private JournalWriter writer;

    /** The place given to the last append of the batch at hand. */
    private long given;

    GroupCommit(JournalWriter writer, Unshipped unshipped, Limits limits) throws SQLException {
        this.writer = writer;
        this.unshipped = unshipped;
        this.batch = limits.batch();
        this.waiting = new ArrayBlockingQueue<>(limits.waiting());
        this.shipped = new AtomicLong(writer.shipped());
        this.last = new AtomicLong(writer.last());
    }

    /** Hands a write to the thread; fails its caller when too many wait. */
    void offer(Write write) {
        if (!open) {
            write.done().error(closed());
        } else if (!waiting.offer(write)) {
            write.done().error(new JournalFull("too many decisions wait for the disk"));
        } else if (!open && waiting.remove(write)) {
            // The thread ended in between.
            write.done().error(closed());
        }
    }

    private static JournalFull closed() {
        return new JournalFull("the journal is closed");
    }

    /** The place of the last decision that is durable. */
    long last() {
        return last.get();
    }

    /** The place up to which all is shipped. */
    long shipped() {
        return shipped.get();
    }

    /** Takes no more; what waits is still written. */
    void stop() {
        open = false;
    }

    @Override
    public void run() {
        List<Write> taken = new ArrayList<>(batch);
        try {
            while (open || !waiting.isEmpty()) {
                take(taken);
                if (!taken.isEmpty()) {
                    commit(taken);
                    taken.clear();
                }
            }
        } finally {
            // However the thread ends, nobody waits for it in vain.
            stop();
            taken.forEach(write -> write.done().error(closed()));
            waiting.forEach(write -> write.done().error(closed()));
        }
    }

    private void take(List<Write> taken) {
        try {
            Write first = waiting.poll(IDLE_MS, TimeUnit.MILLISECONDS);
            if (first != null) {
                taken.add(first);
                waiting.drainTo(taken, batch - 1);
            }
        } catch (InterruptedException e) {
            stop();
        }
    }

    private void commit(List<Write> writes) {
        List<Runnable> news = new ArrayList<>(writes.size());
        given = last.get();
        try {
            writer.begin();
            for (Write write : writes) {
                news.add(apply(write));
            }
            writer.commit();
        } catch (SQLException | RuntimeException e) {
            renew();
            refuse(writes, e);
            return;
        }
        news.forEach(Runnable::run);
    }

    /** Does one write and answers what to do once it is durable. */
    private Runnable apply(Write write) throws SQLException {
        return switch (write) {
            case Write.Append append -> append(append);
            case Write.Advance advance -> {
                writer.advance(advance.place());
                yield () -> {
                    shipped.accumulateAndGet(advance.place(), Math::max);
                    advance.done().success();
                };
            }
            case Write.SetAside aside -> {
                writer.setAside(aside.place(), aside.reason());
                yield () -> aside.done().success();
            }
        };
    }

    private Runnable append(Write.Append append) throws SQLException {
        Recorded decision = append.decision();
        try {
            return switch (writer.append(given + 1, decision, append.payload())) {
                case NEW -> {
                    long place = ++given;
                    yield () -> {
                        unshipped.add(decision);
                        last.set(place);
                        append.done().success();
                    };
                }
                case REPEATED, CONFLICTING -> append.done()::success;
            };
        } catch (KeyTaken taken) {
            return () -> append.done().error(taken);
        }
    }

    /** Fails the appends of a batch; the rest, which frees space, gets a commit of its own. */
    private void refuse(List<Write> writes, Exception cause) {
        LOG.error("The journal could not be written: {}. Maybe the disk is full.", cause.getMessage());
        List<Write> others = new ArrayList<>();
        for (Write write : writes) {
            if (write instanceof Write.Append || writes.size() == 1) {
                write.done().error(isFull(cause) ? new JournalFull("the journal's file is full") : cause);
            } else {
                others.add(write);
            }
        }
        others.forEach(write -> commit(List.of(write)));
    }

    private void renew() {
        try {
            writer = writer.renewed();
        } catch (SQLException e) {
            // The next batch fails on the closed one, and tries again.
            LOG.error("The journal could not be opened again.", e);
        }
    }

    /** To be called when the thread has ended. */
    void close() throws SQLException {
        writer.close();
    }

    private static boolean isFull(Exception cause) {
        return cause instanceof SQLiteException sqlite && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_FULL;
    }
}
