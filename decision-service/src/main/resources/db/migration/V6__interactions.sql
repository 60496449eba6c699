-- Interactions are taken out too, to train and to evaluate. A release that knows nothing of it goes on noting decisions.

ALTER TABLE exports ADD COLUMN what text NOT NULL DEFAULT 'DECISIONS' CHECK (what IN ('DECISIONS', 'INTERACTIONS'));
ALTER TABLE exports DROP CONSTRAINT exports_purpose_check;
ALTER TABLE exports ADD CONSTRAINT exports_purpose_check CHECK (
    purpose IN ('PREVIEW', 'EVALUATION', 'AUDIT') OR (what = 'INTERACTIONS' AND purpose = 'TRAINING'));
COMMENT ON COLUMN exports.what IS 'DECISIONS with their situations, or INTERACTIONS: what was shown, joined with what came of it.';
