-- A member may read the own shifts in a calendar of her choice. Whoever has the address reads them too, so only its hash is kept
-- and it can be taken back.

CREATE TABLE duty_feed (
    member_id  uuid PRIMARY KEY,
    token_hash bytea       NOT NULL UNIQUE,
    language   text        NOT NULL CHECK (language IN ('nl', 'en')),
    made_at    timestamptz NOT NULL,
    asked_at   timestamptz
);
COMMENT ON COLUMN duty_feed.member_id IS 'metadata: whose shifts';
COMMENT ON COLUMN duty_feed.token_hash IS 'key material: hash of the secret part of the address';
COMMENT ON COLUMN duty_feed.language IS 'metadata: in which language the one word of it is';
COMMENT ON COLUMN duty_feed.made_at IS 'metadata: since when';
COMMENT ON COLUMN duty_feed.asked_at IS 'metadata: when a calendar asked last, to the hour';
