package leme.service.record.journal;

import leme.service.record.Recorded;

/** A decision with its place in the journal; places only grow. */
record Numbered(long place, Recorded decision) {}
