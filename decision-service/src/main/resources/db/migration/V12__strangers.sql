-- Whoever writes before they are on file is known by a key made of their identity. Once the identity leads to a customer,
-- what was recorded of the stranger is the customer's: a withdrawal above all.

CREATE FUNCTION keys_of(of_tenant text, of_key text) RETURNS SETOF text LANGUAGE sql STABLE AS $$
    SELECT of_key
    UNION ALL
    SELECT 'id-' || left(id_hash, 32) FROM identities WHERE tenant = of_tenant AND customer_key = of_key
$$;
COMMENT ON FUNCTION keys_of IS 'The keys under which a customer is on record: their own, and those they had as a stranger.';
