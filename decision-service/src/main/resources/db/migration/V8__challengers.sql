-- A version may decide for a share of customers beside the one in force: it needs what activating needs.

ALTER TABLE publications DROP CONSTRAINT publications_event_check;
ALTER TABLE publications ADD CONSTRAINT publications_event_check CHECK (
    event IN ('SUBMITTED', 'CHECKED', 'CHECK_FAILED', 'APPROVED', 'REJECTED', 'ACTIVATED', 'ROLLED_BACK', 'SHADOWED',
              'UNSHADOWED', 'CHALLENGED', 'UNCHALLENGED', 'RETIRED'));
ALTER TABLE publications DROP CONSTRAINT publications_check;
ALTER TABLE publications ADD CONSTRAINT share_of_those_beside CHECK (
    (event IN ('SHADOWED', 'CHALLENGED')) = (share IS NOT NULL));
COMMENT ON COLUMN publications.share IS 'Share of decisions a shadow is computed on, or of customers a challenger decides for.';

-- As before, but that a version challenged is no step in its life.
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
        WHERE kind = NEW.kind AND version = NEW.version AND event NOT IN ('SHADOWED', 'UNSHADOWED', 'CHALLENGED', 'UNCHALLENGED')
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

CREATE FUNCTION keep_challengers_approved() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    last_said text;
    in_force  text;
BEGIN
    IF NEW.event <> 'CHALLENGED' THEN
        RETURN NEW;
    END IF;
    SELECT event INTO last_said FROM publications
        WHERE kind = NEW.kind AND version = NEW.version
            AND event NOT IN ('SHADOWED', 'UNSHADOWED', 'CHALLENGED', 'UNCHALLENGED')
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
COMMENT ON FUNCTION keep_challengers_approved IS 'Nothing decides for anybody that nobody but its author agreed to.';
CREATE TRIGGER publications_keep_challengers_approved BEFORE INSERT ON publications
    FOR EACH ROW EXECUTE FUNCTION keep_challengers_approved();
