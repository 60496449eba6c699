package leme.service.record.journal;

import leme.service.record.Recorded;
import reactor.core.publisher.MonoSink;

/** Something the writer is asked to do in its next commit, and whom to tell. */
sealed interface Write {

    MonoSink<Void> done();

    /** Keep a decision. */
    record Append(Recorded decision, byte[] payload, MonoSink<Void> done) implements Write {}

    /** Remember that everything up to a place is shipped, and drop what need not be kept. */
    record Advance(long place, MonoSink<Void> done) implements Write {}

    /** Set a decision aside that the record will never accept. */
    record SetAside(long place, String reason, MonoSink<Void> done) implements Write {}
}
