-- Asking for a challenge leaves nothing behind: it carries its own proof that we made it, and only
-- one that was answered is remembered, until it would have expired anyway. So a flood of questions
-- fills no disk, and which locators were named is kept nowhere.

DELETE FROM access_challenge;
ALTER TABLE access_challenge DROP COLUMN purpose, DROP COLUMN subject;
COMMENT ON COLUMN access_challenge.nonce IS 'key material: random bytes that were signed once, worth nothing a second time';
COMMENT ON COLUMN access_challenge.expires_at IS 'metadata: when it would have expired';

CREATE TABLE access_challenge_key (
  id    smallint PRIMARY KEY CHECK (id = 1),
  bytes bytea    NOT NULL
);
COMMENT ON COLUMN access_challenge_key.id IS 'metadata: there is one';
COMMENT ON COLUMN access_challenge_key.bytes IS 'key material: with it all nodes know the challenges that one of them made';
