-- Drift as all replicas see it together: each adds what it counted, and reads the sum. Deciding needs none of it.

CREATE TABLE drift_counts (
    model   text        NOT NULL,
    measure text        NOT NULL,
    slice   timestamptz NOT NULL,
    counts  bigint[]    NOT NULL,
    PRIMARY KEY (model, measure, slice)
);
COMMENT ON TABLE drift_counts IS 'How many values of a measure fell into each bin, minute by minute, all replicas and tenants together. Minutes beyond the window are deleted.';
COMMENT ON COLUMN drift_counts.model IS 'Version of the model that decided or read.';
COMMENT ON COLUMN drift_counts.slice IS 'The minute in which a replica added them.';
COMMENT ON COLUMN drift_counts.counts IS 'One a bin of the reference; no value itself is kept.';

CREATE TABLE drift_references (
    model     text        NOT NULL,
    measure   text        NOT NULL,
    reference jsonb       NOT NULL,
    at        timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (model, measure)
);
COMMENT ON TABLE drift_references IS 'What a measure looked like first, where the model file does not say what it looked like in training. The first replica that has one gives it to all.';
COMMENT ON COLUMN drift_references.reference IS 'Bins and counts.';

-- Reports on experiments read the decisions that could have been another in another arm, and no others.

CREATE INDEX decisions_in_experiments ON decisions (tenant, at, id) WHERE strpos(response, '"concerned":true') > 0;
