-- A reporter may choose a neutral sign on her own device instead of a call: a page with the date, on which a circle fills when
-- there is news. The server knows that such a sign exists and not what she has seen.

CREATE TABLE intake_dot (
  locator    text  PRIMARY KEY,
  token_hash bytea NOT NULL UNIQUE,
  salt       bytea NOT NULL,
  seen       bytea NULL
);
COMMENT ON TABLE intake_dot IS 'a neutral sign on a person''s device, without a time';
COMMENT ON COLUMN intake_dot.locator IS 'key material: public, derived from the ten words';
COMMENT ON COLUMN intake_dot.token_hash IS 'key material: SHA-256 of the token that the device shows';
COMMENT ON COLUMN intake_dot.salt IS 'metadata: random bytes, so that what the device is told says nothing by itself';
COMMENT ON COLUMN intake_dot.seen IS 'key material: a code over how things stood at the last visit, made with a key that only the person''s devices have';
