-- A version may have names, from which nothing follows; what is large is stored in parts; replicas say what decides on them.

ALTER TABLE publications ADD COLUMN alias text;
COMMENT ON COLUMN publications.alias IS 'The name that a version is given or that is taken away; nothing follows from it.';
ALTER TABLE publications DROP CONSTRAINT publications_event_check;
ALTER TABLE publications ADD CONSTRAINT publications_event_check CHECK (
    event IN ('SUBMITTED', 'CHECKED', 'CHECK_FAILED', 'APPROVED', 'REJECTED', 'ACTIVATED', 'ROLLED_BACK', 'SHADOWED',
              'UNSHADOWED', 'CHALLENGED', 'UNCHALLENGED', 'ALIASED', 'UNALIASED', 'RETIRED'));
-- What a version does is said by other events, so its names may not say it.
ALTER TABLE publications ADD CONSTRAINT names_of_versions CHECK (
    (event IN ('ALIASED', 'UNALIASED')) = (alias IS NOT NULL)
    AND (alias IS NULL OR (alias ~ '^[a-z0-9_-]{1,255}$' AND alias NOT IN ('champion', 'challenger', 'shadow'))));

-- As before, but that a name is no step in the life of a version.
CREATE OR REPLACE FUNCTION keep_four_eyes() RETURNS trigger LANGUAGE plpgsql AS $$
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
        WHERE kind = NEW.kind AND version = NEW.version
            AND event NOT IN ('SHADOWED', 'UNSHADOWED', 'CHALLENGED', 'UNCHALLENGED', 'ALIASED', 'UNALIASED')
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

CREATE OR REPLACE FUNCTION keep_challengers_approved() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    last_said text;
    in_force  text;
BEGIN
    IF NEW.event <> 'CHALLENGED' THEN
        RETURN NEW;
    END IF;
    SELECT event INTO last_said FROM publications
        WHERE kind = NEW.kind AND version = NEW.version
            AND event NOT IN ('SHADOWED', 'UNSHADOWED', 'CHALLENGED', 'UNCHALLENGED', 'ALIASED', 'UNALIASED')
        ORDER BY entry DESC LIMIT 1;
    SELECT version INTO in_force FROM publications
        WHERE kind = NEW.kind AND event IN ('ACTIVATED', 'ROLLED_BACK') ORDER BY entry DESC LIMIT 1;
    IF NEW.version IS NOT DISTINCT FROM in_force OR (last_said IS NOT NULL
            AND last_said NOT IN ('APPROVED', 'ACTIVATED', 'ROLLED_BACK')) THEN
        RAISE EXCEPTION '% is not approved, or in force already', NEW.version USING ERRCODE = 'check_violation';
    END IF;
    IF last_said IS NULL AND NEW.version IS DISTINCT FROM (SELECT over FROM publications
            WHERE kind = NEW.kind AND event = 'ACTIVATED' ORDER BY entry LIMIT 1) THEN
        RAISE EXCEPTION '% is not known', NEW.version USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;

-- Parts of a few megabytes under their own digests: no statement, and no message, carries a large model whole.
CREATE TABLE artefact_parts (
    digest text  NOT NULL PRIMARY KEY CONSTRAINT digest_of_the_part CHECK (digest = encode(sha256(bytes), 'hex')),
    bytes  bytea NOT NULL
);
COMMENT ON TABLE artefact_parts IS 'Pieces of artefacts that are too large for one row; equal pieces are kept once.';
CREATE TRIGGER artefact_parts_are_immutable BEFORE UPDATE OR DELETE ON artefact_parts
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER artefact_parts_are_never_emptied BEFORE TRUNCATE ON artefact_parts
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE artefacts ALTER COLUMN bytes DROP NOT NULL;
ALTER TABLE artefacts ADD COLUMN parts text[];
ALTER TABLE artefacts ADD CONSTRAINT whole_or_in_parts CHECK (
    (bytes IS NULL) <> (parts IS NULL) AND (parts IS NULL OR cardinality(parts) > 0));
COMMENT ON COLUMN artefacts.bytes IS 'The whole; null where it stands in parts.';
COMMENT ON COLUMN artefacts.parts IS 'Digests of its parts, in order. The digest of the whole is verified by whoever puts them together.';
CREATE FUNCTION keep_parts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM unnest(NEW.parts) AS one(part)
            WHERE NOT EXISTS (SELECT FROM artefact_parts WHERE digest = one.part)) THEN
        RAISE EXCEPTION 'a part of % % is not stored', NEW.kind, NEW.digest USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NEW;
END $$;
COMMENT ON FUNCTION keep_parts IS 'What consists of parts has them.';
CREATE TRIGGER artefacts_have_their_parts BEFORE INSERT ON artefacts
    FOR EACH ROW WHEN (NEW.parts IS NOT NULL) EXECUTE FUNCTION keep_parts();

CREATE TABLE replicas (
    replica text        NOT NULL CHECK (replica <> ''),
    kind    text        NOT NULL,
    wanted  text,
    decides text,
    trouble text        NOT NULL,
    at      timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (replica, kind)
);
COMMENT ON TABLE replicas IS 'What decides on which replica, as each last said; who says nothing for a day is forgotten.';
COMMENT ON COLUMN replicas.wanted IS 'The version in force as the replica read the ledger; null when none is.';
COMMENT ON COLUMN replicas.decides IS 'The version that decides there; null when it came with the service and has no name.';
COMMENT ON COLUMN replicas.trouble IS 'Why they differ; "" when they do not, or not for long.';
