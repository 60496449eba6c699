-- What customers ask for as data subjects, what others ask of us about them, and what policies know besides.

CREATE TABLE privacy_requests (
    tenant       text        NOT NULL,
    customer_key text        NOT NULL,
    id           text        NOT NULL,
    kind         text        NOT NULL CHECK (kind IN ('ACCESS', 'CORRECTION', 'BLOCKING', 'PORTABILITY', 'ERASURE',
                                                      'OBJECTION', 'REVIEW')),
    purpose      text,
    opened_at    timestamptz NOT NULL,
    proof        text        NOT NULL,
    recorded_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (tenant, customer_key, id)
);
COMMENT ON TABLE privacy_requests IS 'Requests of data subjects (LGPD arts. 18 and 20): added, never changed or deleted. The customer need not be on file.';
COMMENT ON COLUMN privacy_requests.purpose IS 'To which it is limited; null for all.';
COMMENT ON COLUMN privacy_requests.opened_at IS 'When they asked: from then on it counts.';
COMMENT ON COLUMN privacy_requests.proof IS 'Reference or digest of the evidence, never the evidence.';
CREATE TRIGGER privacy_requests_only_grow BEFORE UPDATE OR DELETE ON privacy_requests
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER privacy_requests_are_never_emptied BEFORE TRUNCATE ON privacy_requests
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE privacy_answers (
    tenant       text        NOT NULL,
    customer_key text        NOT NULL,
    id           text        NOT NULL,
    turn         smallint    NOT NULL CHECK (turn IN (1, 2)),
    outcome      text        NOT NULL CHECK (outcome IN ('GRANTED', 'REFUSED', 'WITHDRAWN')),
    decided_at   timestamptz NOT NULL,
    proof        text        NOT NULL,
    recorded_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (tenant, customer_key, id, turn),
    FOREIGN KEY (tenant, customer_key, id) REFERENCES privacy_requests,
    CHECK (turn = 1 OR outcome = 'WITHDRAWN')
);
COMMENT ON TABLE privacy_answers IS 'What became of requests of data subjects: added, never changed or deleted.';
COMMENT ON COLUMN privacy_answers.turn IS '1 decides it; 2 is the customer who takes back what was granted.';
COMMENT ON COLUMN privacy_answers.proof IS 'Reference or digest of the answer, or of the withdrawal.';
CREATE TRIGGER privacy_answers_only_grow BEFORE UPDATE OR DELETE ON privacy_answers
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER privacy_answers_are_never_emptied BEFORE TRUNCATE ON privacy_answers
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION end_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL
       AND to_jsonb(OLD) - 'ended_at' - 'end_proof' = to_jsonb(NEW) - 'ended_at' - 'end_proof' THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'entries of table % only end, once: % is refused', TG_TABLE_NAME, TG_OP
        USING ERRCODE = 'integrity_constraint_violation', HINT = 'Maybe add an entry that says otherwise.';
END $$;
COMMENT ON FUNCTION end_once IS 'Keeps a register: entries are added and end once.';

CREATE TABLE legal_holds (
    tenant       text        NOT NULL,
    customer_key text        NOT NULL,
    id           text        NOT NULL,
    kind         text        NOT NULL CHECK (kind IN ('LITIGATION', 'INVESTIGATION', 'AUDIT')),
    began_at     timestamptz NOT NULL,
    proof        text        NOT NULL,
    ended_at     timestamptz CHECK (ended_at >= began_at),
    end_proof    text        CHECK ((end_proof IS NULL) = (ended_at IS NULL)),
    recorded_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (tenant, customer_key, id)
);
COMMENT ON TABLE legal_holds IS 'Duties to keep a customer''s data beyond their time (LGPD art. 16, I): added, and ended once.';
COMMENT ON COLUMN legal_holds.kind IS 'The matter.';
COMMENT ON COLUMN legal_holds.proof IS 'Reference of the case, never its file.';
CREATE TRIGGER legal_holds_end_once BEFORE UPDATE OR DELETE ON legal_holds
    FOR EACH ROW EXECUTE FUNCTION end_once();
CREATE TRIGGER legal_holds_are_never_emptied BEFORE TRUNCATE ON legal_holds
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE block_listings (
    tenant       text        NOT NULL,
    customer_key text        NOT NULL,
    id           text        NOT NULL,
    kind         text        NOT NULL CHECK (kind IN ('NAO_ME_PERTURBE', 'PROCON_SP', 'PROCON_OTHER', 'OWN')),
    began_at     timestamptz NOT NULL,
    proof        text        NOT NULL,
    ended_at     timestamptz CHECK (ended_at >= began_at),
    end_proof    text        CHECK ((end_proof IS NULL) = (ended_at IS NULL)),
    recorded_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (tenant, customer_key, id)
);
COMMENT ON TABLE block_listings IS 'Registrations with lists of those not to be approached: added, and ended once.';
COMMENT ON COLUMN block_listings.kind IS 'The list.';
COMMENT ON COLUMN block_listings.began_at IS 'When they registered: the list''s own delay counts from it.';
COMMENT ON COLUMN block_listings.ended_at IS 'When they left it; null while listed.';
CREATE TRIGGER block_listings_end_once BEFORE UPDATE OR DELETE ON block_listings
    FOR EACH ROW EXECUTE FUNCTION end_once();
CREATE TRIGGER block_listings_are_never_emptied BEFORE TRUNCATE ON block_listings
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A ledger that did not say how it was asked held specific consents only.
ALTER TABLE consents ADD COLUMN form text NOT NULL DEFAULT 'SPECIFIC'
    CHECK (form IN ('GENERIC', 'SPECIFIC', 'HIGHLIGHTED', 'GUARDIAN'));
COMMENT ON COLUMN consents.form IS 'How it was asked for; GUARDIAN: given by a parent or guardian (LGPD art. 14).';
ALTER TABLE consents DROP CONSTRAINT consents_tenant_customer_key_purpose_channel_status_at_proo_key;
ALTER TABLE consents ADD CONSTRAINT consents_say_each_thing_once
    UNIQUE (tenant, customer_key, purpose, channel, status, at, proof, source, form);

ALTER TABLE complaints
    ADD COLUMN regime text NOT NULL DEFAULT 'ORDINARY' CHECK (regime IN ('ORDINARY', 'SAC')),
    ADD COLUMN forum text NOT NULL DEFAULT 'SENDER'
        CHECK (forum IN ('SENDER', 'CONSUMIDOR_GOV', 'PROCON', 'REGULATOR', 'COURT'));
COMMENT ON COLUMN complaints.regime IS 'SAC: the clock of the federally regulated services runs (Decree 11.034/2022).';
COMMENT ON COLUMN complaints.forum IS 'Before whom it was made.';

ALTER TABLE customers ADD COLUMN area_code integer CHECK (area_code BETWEEN 11 AND 99);
COMMENT ON COLUMN customers.area_code IS 'Of the number we reach them at; null when unknown.';

ALTER TABLE conversations
    ADD COLUMN last_ad_click_at timestamptz,
    ADD COLUMN last_fraud_at timestamptz;
COMMENT ON COLUMN conversations.last_ad_click_at IS 'When the customer last wrote from an advertisement.';
COMMENT ON COLUMN conversations.last_fraud_at IS 'When a message last reported a fraud.';

-- What counts towards a sender's limit; of older contacts nobody asks any more.
ALTER TABLE contacts ADD COLUMN begun boolean NOT NULL DEFAULT false;
UPDATE contacts c SET begun = true
    FROM decisions d
    WHERE d.tenant = c.tenant AND d.id = c.decision_id AND d.placement = 'OUTBOUND' AND c.at > now() - interval '2 days';
CREATE INDEX contacts_begun ON contacts (tenant, channel, at) WHERE begun;
COMMENT ON COLUMN contacts.begun IS 'Whether we began: not an answer.';
