-- The record. Every table is split by tenant in its key; every time is UTC.

CREATE TABLE customers (
    tenant          text        NOT NULL,
    customer_key    text        NOT NULL,
    state           text,
    birth_year      integer,
    language        text        NOT NULL,
    segment         text        NOT NULL,
    products        text[]      NOT NULL,
    tags            text[]      NOT NULL,
    tenure_months   integer     NOT NULL CHECK (tenure_months >= 0),
    monthly_revenue double precision NOT NULL CHECK (monthly_revenue >= 0),
    updated_at      timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant, customer_key)
);
COMMENT ON TABLE customers IS 'Who customers are to the sender: no name, no document, no telephone number.';
COMMENT ON COLUMN customers.customer_key IS 'The sender''s pseudonymous key.';
COMMENT ON COLUMN customers.state IS 'Two letters, e.g. SP; null when unknown.';
COMMENT ON COLUMN customers.tags IS 'Circumstances rules look at, e.g. vulnerable.';
COMMENT ON COLUMN customers.monthly_revenue IS 'BRL.';

CREATE TABLE identities (
    tenant       text        NOT NULL,
    channel      text        NOT NULL,
    id_type      text        NOT NULL,
    id_hash      text        NOT NULL,
    customer_key text        NOT NULL,
    since        timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant, channel, id_type, id_hash),
    FOREIGN KEY (tenant, customer_key) REFERENCES customers ON DELETE CASCADE
);
CREATE INDEX identities_by_customer ON identities (tenant, customer_key);
COMMENT ON TABLE identities IS 'Names under which channels know customers, hashed; each leads to one customer.';
COMMENT ON COLUMN identities.id_type IS 'What kind of name, e.g. phone, bsuid (business-scoped user id).';
COMMENT ON COLUMN identities.id_hash IS 'HMAC-SHA-256 of the name under the installation''s secret.';

CREATE TABLE consents (
    entry        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant       text        NOT NULL,
    customer_key text        NOT NULL,
    purpose      text        NOT NULL,
    channel      text        NOT NULL,
    status       text        NOT NULL CHECK (status IN ('GRANTED', 'REVOKED')),
    at           timestamptz NOT NULL,
    proof        text        NOT NULL,
    source       text        NOT NULL,
    recorded_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    UNIQUE (tenant, customer_key, purpose, channel, status, at, proof, source)
);
COMMENT ON TABLE consents IS 'The consent ledger (LGPD art. 8): entries are added, never changed or deleted.';
COMMENT ON COLUMN consents.at IS 'From when it counts.';
COMMENT ON COLUMN consents.proof IS 'Reference or digest of the evidence, never the evidence.';
COMMENT ON COLUMN consents.recorded_at IS 'When we were told.';

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'table % only grows: % is refused', TG_TABLE_NAME, TG_OP
        USING ERRCODE = 'integrity_constraint_violation', HINT = 'Maybe append an entry that says otherwise.';
END $$;
COMMENT ON FUNCTION refuse_change IS 'Keeps a table append-only.';
CREATE TRIGGER consents_only_grow BEFORE UPDATE OR DELETE ON consents
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER consents_are_never_emptied BEFORE TRUNCATE ON consents
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE complaints (
    tenant       text        NOT NULL,
    customer_key text        NOT NULL,
    id           text        NOT NULL,
    subject      text        NOT NULL,
    channel      text        NOT NULL,
    opened_at    timestamptz NOT NULL,
    closed_at    timestamptz CHECK (closed_at >= opened_at),
    PRIMARY KEY (tenant, customer_key, id)
);
COMMENT ON TABLE complaints IS 'Complaints of customers.';
COMMENT ON COLUMN complaints.closed_at IS 'When it was answered; null while open.';

CREATE TABLE conversations (
    tenant            text NOT NULL,
    customer_key      text NOT NULL,
    channel           text NOT NULL,
    last_inbound_at   timestamptz,
    last_complaint_at timestamptz,
    PRIMARY KEY (tenant, customer_key, channel)
);
COMMENT ON TABLE conversations IS 'The state of the conversation with a customer in one channel; times only move forward.';
COMMENT ON COLUMN conversations.last_inbound_at IS 'When the customer last wrote; opens the customer-service window.';
COMMENT ON COLUMN conversations.last_complaint_at IS 'When a message last read as a complaint.';

CREATE TABLE contacts (
    tenant       text        NOT NULL,
    decision_id  text        NOT NULL,
    action       text        NOT NULL,
    customer_key text        NOT NULL,
    action_group text        NOT NULL,
    purpose      text        NOT NULL,
    channel      text        NOT NULL,
    at           timestamptz NOT NULL,
    response     text        NOT NULL,
    responded_at timestamptz,
    PRIMARY KEY (tenant, decision_id, action)
);
CREATE INDEX contacts_by_customer ON contacts (tenant, customer_key, at DESC);
COMMENT ON TABLE contacts IS 'Each time we reached a customer, as contact policy counts it.';
COMMENT ON COLUMN contacts.at IS 'When it was decided (replies) or sent (next best actions).';
COMMENT ON COLUMN contacts.response IS 'What came of it so far; NONE until an outcome says otherwise.';

CREATE TABLE decisions (
    id                    text        NOT NULL,
    tenant                text        NOT NULL,
    customer_key          text        NOT NULL,
    at                    timestamptz NOT NULL,
    channel               text        NOT NULL,
    message_id            text,
    body_hash             text        NOT NULL,
    placement             text        NOT NULL,
    intent                text,
    route                 text,
    action                text,
    bundle                text        NOT NULL,
    seed                  bigint      NOT NULL,
    propensity            double precision,
    selection_probability double precision,
    situation             text        NOT NULL,
    response              text        NOT NULL,
    effects               jsonb       NOT NULL,
    PRIMARY KEY (id, at)
) PARTITION BY RANGE (at);
CREATE INDEX decisions_by_customer ON decisions (tenant, customer_key, at DESC);
CREATE INDEX decisions_by_time ON decisions (tenant, at DESC);
COMMENT ON TABLE decisions IS 'Decisions, each with all it looked at and the exact answer; one partition a month.';
COMMENT ON COLUMN decisions.message_id IS 'The channel''s id of the message, or the Idempotency-Key the caller gave.';
COMMENT ON COLUMN decisions.body_hash IS 'Digest of the request.';
COMMENT ON COLUMN decisions.action IS 'Code of the first action chosen; null when none was.';
COMMENT ON COLUMN decisions.propensity IS 'P(response) of the first action; never the logging probability.';
COMMENT ON COLUMN decisions.selection_probability IS 'P(the policy chose the first action): what off-policy evaluation divides by.';
COMMENT ON COLUMN decisions.situation IS 'All that was looked at: JSON, as text so that its digest holds.';
COMMENT ON COLUMN decisions.response IS 'What was answered, byte for byte.';
COMMENT ON COLUMN decisions.effects IS 'Contacts made, contacts offered, conversations touched.';

CREATE TABLE decisions_otherwise PARTITION OF decisions DEFAULT;
COMMENT ON TABLE decisions_otherwise IS 'Decisions of months that have no partition. Normally empty.';

CREATE FUNCTION open_decision_months(ahead integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    month date := date_trunc('month', now() AT TIME ZONE 'UTC');
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('open_decision_months'));
    FOR step IN 0..ahead LOOP
        BEGIN
            EXECUTE format(
                'CREATE TABLE IF NOT EXISTS %I PARTITION OF decisions FOR VALUES FROM (%L) TO (%L)',
                'decisions_' || to_char(month + make_interval(months => step), 'YYYY_MM'),
                (month + make_interval(months => step))::date || ' 00:00:00+00',
                (month + make_interval(months => step + 1))::date || ' 00:00:00+00');
        EXCEPTION WHEN check_violation THEN
            RAISE WARNING 'decisions of month % stay in decisions_otherwise, where some are already', step;
        END;
    END LOOP;
END $$;
COMMENT ON FUNCTION open_decision_months IS 'Opens the partitions of this month and of so many to come; called at every start.';

CREATE TABLE idempotency (
    tenant      text        NOT NULL,
    channel     text        NOT NULL,
    message_id  text        NOT NULL,
    decision_id text        NOT NULL,
    decided_at  timestamptz NOT NULL,
    body_hash   text        NOT NULL,
    PRIMARY KEY (tenant, channel, message_id)
);
CREATE INDEX idempotency_by_time ON idempotency (decided_at);
COMMENT ON TABLE idempotency IS 'Which decision answered a request; the first one shipped keeps the key.';
COMMENT ON COLUMN idempotency.decided_at IS 'The decision''s instant: leads to its partition.';

CREATE TABLE outcomes (
    tenant      text        NOT NULL,
    id          text        NOT NULL,
    decision_id text        NOT NULL,
    action      text        NOT NULL,
    kind        text        NOT NULL,
    at          timestamptz NOT NULL,
    value       double precision NOT NULL CHECK (value >= 0),
    error_code  text,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant, id)
);
CREATE INDEX outcomes_by_decision ON outcomes (tenant, decision_id);
COMMENT ON TABLE outcomes IS 'What happened after decisions.';
COMMENT ON COLUMN outcomes.id IS 'The reporter''s id: makes reports idempotent.';
COMMENT ON COLUMN outcomes.value IS 'What it brought, in BRL.';
COMMENT ON COLUMN outcomes.error_code IS 'The channel''s own code when it refused, e.g. 131049.';
COMMENT ON COLUMN outcomes.decision_id IS 'Of a decision that may still be on its way here; hence no foreign key.';

CREATE TABLE bundles (
    revision text        NOT NULL PRIMARY KEY,
    parts    jsonb       NOT NULL,
    at       timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE bundles IS 'The immutable sets of rule pack, models, catalogue and calendars decisions ran under.';
COMMENT ON COLUMN bundles.revision IS 'Digest of the parts.';
COMMENT ON COLUMN bundles.parts IS 'Name, version and digest of each part.';
CREATE TRIGGER bundles_are_immutable BEFORE UPDATE OR DELETE ON bundles
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
