-- Models as kinds of publication: a model file bears its digest within, whoever signed it, and may decide on a share.

ALTER TABLE artefacts DROP CONSTRAINT digest_of_the_bytes;
ALTER TABLE artefacts ADD CONSTRAINT digest_of_the_bytes CHECK (
    digest = encode(sha256(bytes), 'hex')
    OR (media = 'application/vnd.leme.model' AND (
        -- The file without its digest; without its digest and signature.
        (octet_length(bytes) > 32
            AND digest = encode(sha256(substring(bytes FOR octet_length(bytes) - 32)), 'hex'))
        OR (octet_length(bytes) > 132
            AND digest = encode(sha256(substring(bytes FOR octet_length(bytes) - 132)), 'hex')))));
COMMENT ON COLUMN artefacts.digest IS 'SHA-256, which the table itself verifies: of the bytes, or of what a model file holds before its digest and signature. The first twelve digits are the version.';
