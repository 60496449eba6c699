-- The privacy list of Rio de Janeiro is a list of its own: it counts at once, and for messages too (Law (RJ) 10.948/2025).
ALTER TABLE block_listings DROP CONSTRAINT block_listings_kind_check;
ALTER TABLE block_listings ADD CONSTRAINT block_listings_kind_check
    CHECK (kind IN ('NAO_ME_PERTURBE', 'PROCON_SP', 'RJ_PRIVACY', 'PROCON_OTHER', 'OWN'));
