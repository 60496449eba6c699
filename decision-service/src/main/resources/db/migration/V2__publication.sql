-- Publishing with four eyes. What the service refuses, the record refuses too: whoever writes here by other ways keeps
-- the same rules.

CREATE TABLE artefacts (
    digest     text        NOT NULL CONSTRAINT digest_of_the_bytes CHECK (digest = encode(sha256(bytes), 'hex')),
    kind       text        NOT NULL,
    media      text        NOT NULL,
    bytes      bytea       NOT NULL,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (kind, digest)
);
CREATE INDEX artefacts_by_version ON artefacts (kind, left(digest, 12));
COMMENT ON TABLE artefacts IS 'What decisions rest on, byte for byte, under its own digest: rule packs as archives, models as files.';
COMMENT ON COLUMN artefacts.digest IS 'SHA-256 of the bytes, which the table itself verifies; the first twelve digits are the version.';
COMMENT ON COLUMN artefacts.media IS 'Media type of the bytes.';
CREATE TRIGGER artefacts_are_immutable BEFORE UPDATE OR DELETE ON artefacts
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER artefacts_are_never_emptied BEFORE TRUNCATE ON artefacts
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE publications (
    kind         text        NOT NULL,
    entry        bigint      NOT NULL,
    version      text        NOT NULL,
    event        text        NOT NULL CHECK (event IN ('SUBMITTED', 'CHECKED', 'CHECK_FAILED', 'APPROVED', 'REJECTED',
                                                       'ACTIVATED', 'ROLLED_BACK', 'SHADOWED', 'UNSHADOWED', 'RETIRED')),
    actor        text        NOT NULL CHECK (actor <> ''),
    note         text        NOT NULL,
    over         text,
    share        double precision CHECK (share > 0 AND share <= 1),
    evidence     jsonb       NOT NULL,
    at           timestamptz NOT NULL DEFAULT clock_timestamp(),
    effective_at timestamptz,
    PRIMARY KEY (kind, entry),
    CHECK ((event = 'SHADOWED') = (share IS NOT NULL)),
    CHECK ((event IN ('ACTIVATED', 'ROLLED_BACK')) = (effective_at IS NOT NULL))
);
CREATE INDEX publications_by_version ON publications (kind, version, entry);
COMMENT ON TABLE publications IS 'The ledger of what was published: entries are added in order, never changed. The version in force is that of the last ACTIVATED or ROLLED_BACK of its kind.';
COMMENT ON COLUMN publications.entry IS 'Counts from 1 without a gap: of two writers who saw the same ledger, one is refused.';
COMMENT ON COLUMN publications.over IS 'The version it replaces, or was held against.';
COMMENT ON COLUMN publications.share IS 'Share of decisions a shadow is computed on.';
COMMENT ON COLUMN publications.evidence IS 'What the event rests on, e.g. the report of the check.';
COMMENT ON COLUMN publications.effective_at IS 'From when every replica is to decide by it, on the clock of this server.';
CREATE TRIGGER publications_only_grow BEFORE UPDATE OR DELETE ON publications
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER publications_are_never_emptied BEFORE TRUNCATE ON publications
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION keep_four_eyes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    last_said   text;
    in_force    text;
    first_over  text;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('publications/' || NEW.kind));
    IF NEW.entry <> 1 + coalesce((SELECT max(entry) FROM publications WHERE kind = NEW.kind), 0) THEN
        RAISE EXCEPTION 'entry % of % was written by somebody else meanwhile', NEW.entry, NEW.kind
            USING ERRCODE = 'unique_violation';
    END IF;
    SELECT event INTO last_said FROM publications
        WHERE kind = NEW.kind AND version = NEW.version AND event NOT IN ('SHADOWED', 'UNSHADOWED')
        ORDER BY entry DESC LIMIT 1;
    SELECT version INTO in_force FROM publications
        WHERE kind = NEW.kind AND event IN ('ACTIVATED', 'ROLLED_BACK') ORDER BY entry DESC LIMIT 1;
    IF NEW.event = 'SUBMITTED' AND NOT EXISTS (
            SELECT FROM artefacts WHERE kind = NEW.kind AND left(digest, 12) = NEW.version) THEN
        RAISE EXCEPTION 'no artefact of % is called %', NEW.kind, NEW.version USING ERRCODE = 'foreign_key_violation';
    END IF;
    IF NEW.event = 'APPROVED' AND EXISTS (
            SELECT FROM publications WHERE kind = NEW.kind AND version = NEW.version
                AND event = 'SUBMITTED' AND lower(actor) = lower(NEW.actor)) THEN
        RAISE EXCEPTION '% submitted % and may not approve it', NEW.actor, NEW.version
            USING ERRCODE = 'check_violation', HINT = 'Ask another person.';
    END IF;
    IF NEW.event = 'APPROVED' AND last_said IS DISTINCT FROM 'CHECKED' AND last_said IS DISTINCT FROM 'APPROVED' THEN
        RAISE EXCEPTION '% is not checked', NEW.version USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.event = 'ACTIVATED' AND last_said IS DISTINCT FROM 'APPROVED' THEN
        RAISE EXCEPTION '% is not approved', NEW.version USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.event IN ('ACTIVATED', 'ROLLED_BACK') AND in_force IS NOT NULL AND NEW.over IS DISTINCT FROM in_force THEN
        RAISE EXCEPTION '% would replace %, but % is in force', NEW.version, NEW.over, in_force
            USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.event = 'ROLLED_BACK' THEN
        SELECT over INTO first_over FROM publications
            WHERE kind = NEW.kind AND event = 'ACTIVATED' ORDER BY entry LIMIT 1;
        IF last_said IN ('RETIRED', 'REJECTED') OR (NEW.version IS DISTINCT FROM first_over AND NOT EXISTS (
                SELECT FROM publications WHERE kind = NEW.kind AND version = NEW.version AND event = 'ACTIVATED')) THEN
            RAISE EXCEPTION '% never decided', NEW.version USING ERRCODE = 'check_violation';
        END IF;
    END IF;
    RETURN NEW;
END $$;
COMMENT ON FUNCTION keep_four_eyes IS 'Author and approver differ; nothing is in force that was not checked and approved; entries have no gap.';
CREATE TRIGGER publications_keep_four_eyes BEFORE INSERT ON publications
    FOR EACH ROW EXECUTE FUNCTION keep_four_eyes();

CREATE TABLE shadow_tallies (
    kind    text   NOT NULL,
    version text   NOT NULL,
    against text   NOT NULL,
    effect  text   NOT NULL,
    action  text   NOT NULL,
    channel text   NOT NULL,
    cause   text   NOT NULL,
    count   bigint NOT NULL,
    PRIMARY KEY (kind, version, against, effect, action, channel, cause)
);
COMMENT ON TABLE shadow_tallies IS 'How decisions of a shadow differ from those that were served, counted by all replicas together.';
COMMENT ON COLUMN shadow_tallies.against IS 'Revision of the bundle that was in force.';
COMMENT ON COLUMN shadow_tallies.effect IS 'COMPARED, DIFFERED, DROPPED, FAILED: decisions; CHOSEN, GAINS, LOSES, ROUTED: what differs.';
COMMENT ON COLUMN shadow_tallies.action IS 'Code of the action; "" where the effect is about the whole decision.';
COMMENT ON COLUMN shadow_tallies.cause IS 'Reason code or rule that made the difference; "" where none did.';

CREATE TABLE shadow_examples (
    kind        text        NOT NULL,
    version     text        NOT NULL,
    decision_id text        NOT NULL,
    tenant      text        NOT NULL,
    at          timestamptz NOT NULL,
    differences jsonb       NOT NULL,
    PRIMARY KEY (kind, version, decision_id)
);
COMMENT ON TABLE shadow_examples IS 'Some decisions on which a shadow differs: ids and action codes, nothing of the customer.';
