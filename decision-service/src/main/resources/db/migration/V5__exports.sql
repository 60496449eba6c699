-- Who took recorded decisions out of the service.

CREATE TABLE exports (
    entry   bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant  text        NOT NULL,
    actor   text        NOT NULL CHECK (actor <> ''),
    purpose text        NOT NULL CHECK (purpose IN ('PREVIEW', 'EVALUATION', 'AUDIT')),
    since   timestamptz NOT NULL,
    most    integer     NOT NULL CHECK (most >= 1),
    at      timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE exports IS 'Who took recorded decisions out of the service, and what for (LGPD art. 37): entries are added, never changed. Written before the first line leaves.';
COMMENT ON COLUMN exports.actor IS 'The person, by the name in people.yaml.';
COMMENT ON COLUMN exports.since IS 'Decisions before that were not asked for.';
COMMENT ON COLUMN exports.most IS 'More than that were not asked for.';
CREATE TRIGGER exports_only_grow BEFORE UPDATE OR DELETE ON exports
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER exports_are_never_emptied BEFORE TRUNCATE ON exports
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
