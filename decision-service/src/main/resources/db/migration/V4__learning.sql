-- Learning from outcomes. What was learned is a ledger of lessons in one order; a posterior is what they add up to, so it
-- can be worked out again. One learner at a time appends to it, under an advisory lock.

ALTER TABLE outcomes ADD COLUMN learned boolean NOT NULL DEFAULT false;
CREATE INDEX outcomes_not_learned ON outcomes (recorded_at, tenant, id) WHERE NOT learned;
COMMENT ON COLUMN outcomes.learned IS 'Whether the learner has seen it; whether it taught anything stands in lessons.';

ALTER TABLE contacts ADD COLUMN learned boolean NOT NULL DEFAULT false;
CREATE INDEX contacts_not_learned ON contacts (action_group, at) WHERE NOT learned;
COMMENT ON COLUMN contacts.learned IS 'Whether an answer or the end of the wait for one was seen.';

CREATE TABLE lessons (
    entry        bigint      NOT NULL PRIMARY KEY CHECK (entry > 0),
    tenant       text        NOT NULL,
    decision_id  text        NOT NULL,
    action       text        NOT NULL,
    action_group text        NOT NULL,
    fact         text        NOT NULL CHECK (fact IN ('SHOWN', 'ANSWERED', 'OPTED_OUT')),
    basis        jsonb       NOT NULL,
    at           timestamptz NOT NULL DEFAULT clock_timestamp(),
    UNIQUE (tenant, decision_id, action, fact)
);
COMMENT ON TABLE lessons IS 'What was learned, in the order in which it was; each fact once of an action in a decision.';
COMMENT ON COLUMN lessons.entry IS 'Counts from 1 without a gap: of two learners who saw the same ledger, one is refused.';
COMMENT ON COLUMN lessons.basis IS 'What the propensity rested on when it was decided: the trained model''s word, and the profile.';
CREATE TRIGGER lessons_only_grow BEFORE UPDATE OR DELETE ON lessons
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER lessons_are_never_emptied BEFORE TRUNCATE ON lessons
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE posteriors (
    base      text        NOT NULL,
    through   bigint      NOT NULL CHECK (through >= since),
    since     bigint      NOT NULL,
    digest    text        NOT NULL,
    at        timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (base, through)
);
COMMENT ON TABLE posteriors IS 'Snapshots of what was learned, one chain per trained model; the last of its model is in force. Their bytes are artefacts.';
COMMENT ON COLUMN posteriors.base IS 'Version of the trained model that it corrects.';
COMMENT ON COLUMN posteriors.through IS 'The last lesson in it.';
COMMENT ON COLUMN posteriors.since IS 'The last lesson that is not in it because it is older than the chain.';
CREATE TRIGGER posteriors_only_grow BEFORE UPDATE OR DELETE ON posteriors
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
