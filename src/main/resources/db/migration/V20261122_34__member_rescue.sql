-- For the day that a member loses every way to the own keys. In time she seals her keyring to a seed that exists only in
-- parts; later two coordinators each give their part to the person who says she is that member, and everybody who has to
-- know is told a day before anything is handed out.

CREATE TABLE access_rescue_ready (
  member_id uuid        PRIMARY KEY,
  key_epoch int         NOT NULL,
  statement text        NOT NULL,
  added_at  timestamptz NOT NULL
);
COMMENT ON TABLE access_rescue_ready IS 'what a member prepared for the day that everything is lost';
COMMENT ON COLUMN access_rescue_ready.member_id IS 'metadata: who prepared it';
COMMENT ON COLUMN access_rescue_ready.key_epoch IS 'metadata: newest keys in the sealed keyring';
COMMENT ON COLUMN access_rescue_ready.statement IS 'metadata: signed statement with the holders of the parts';
COMMENT ON COLUMN access_rescue_ready.added_at IS 'metadata: moment of preparing';

CREATE TABLE access_rescue_share (
  member_id   uuid  NOT NULL,
  key_id      uuid  NOT NULL,
  share_index int   NOT NULL,
  sealed      bytea NOT NULL,
  PRIMARY KEY (member_id, key_id)
);
ALTER TABLE access_rescue_share ALTER COLUMN sealed SET STORAGE EXTERNAL;
COMMENT ON TABLE access_rescue_share IS 'a part of a member''s rescue seed for one coordinator; any two give the seed back';
COMMENT ON COLUMN access_rescue_share.member_id IS 'metadata: whose keyring it helps to open';
COMMENT ON COLUMN access_rescue_share.key_id IS 'metadata: the coordinator''s key that can open it';
COMMENT ON COLUMN access_rescue_share.share_index IS 'metadata: which of the parts, as in the statement';
COMMENT ON COLUMN access_rescue_share.sealed IS 'ciphertext: the part, sealed to this coordinator';

CREATE TABLE access_rescue (
  rescue_id  uuid        PRIMARY KEY,
  member_id  uuid        NOT NULL,
  token_hash bytea       NOT NULL UNIQUE,
  started_by uuid        NOT NULL,
  started_at timestamptz NOT NULL,
  locator    text        NULL UNIQUE,
  verify_key bytea       NULL,
  recipient  text        NULL,
  ready_at   timestamptz NULL,
  state      text        NOT NULL CHECK (state IN ('open', 'stopped', 'done')),
  ended_by   text        NULL,
  ended_at   timestamptz NULL,
  CHECK ((locator IS NULL) = (recipient IS NULL)),
  CHECK ((locator IS NULL) = (verify_key IS NULL)),
  CHECK (ready_at IS NULL OR recipient IS NOT NULL),
  CHECK ((state = 'open') = (ended_at IS NULL))
);
CREATE UNIQUE INDEX access_rescue_open ON access_rescue (member_id) WHERE state = 'open';
COMMENT ON TABLE access_rescue IS 'somebody says she is this member and lost everything';
COMMENT ON COLUMN access_rescue.rescue_id IS 'metadata: id of the rescue';
COMMENT ON COLUMN access_rescue.member_id IS 'metadata: whose keys are asked for';
COMMENT ON COLUMN access_rescue.token_hash IS 'key material: SHA-256 of the one-time token in the link';
COMMENT ON COLUMN access_rescue.started_by IS 'metadata: key id of the coordinator who began it';
COMMENT ON COLUMN access_rescue.started_at IS 'metadata: moment of beginning';
COMMENT ON COLUMN access_rescue.locator IS 'metadata: hash of the verify key, by which her new ten words are found';
COMMENT ON COLUMN access_rescue.verify_key IS 'metadata: public key derived from her new ten words';
COMMENT ON COLUMN access_rescue.recipient IS 'metadata: public key derived from her new ten words, to which the parts are sealed';
COMMENT ON COLUMN access_rescue.ready_at IS 'metadata: a day after the second part; nothing is handed out before';
COMMENT ON COLUMN access_rescue.state IS 'metadata: open, stopped or done';
COMMENT ON COLUMN access_rescue.ended_by IS 'metadata: key id of whoever stopped it, or of the new keys';
COMMENT ON COLUMN access_rescue.ended_at IS 'metadata: moment of stopping or of the new keys';

CREATE TABLE access_rescue_part (
  rescue_id uuid        NOT NULL,
  key_id    uuid        NOT NULL,
  sealed    bytea       NOT NULL,
  given_at  timestamptz NOT NULL,
  PRIMARY KEY (rescue_id, key_id)
);
ALTER TABLE access_rescue_part ALTER COLUMN sealed SET STORAGE EXTERNAL;
COMMENT ON TABLE access_rescue_part IS 'a coordinator''s own part, sealed anew to the person who is helped';
COMMENT ON COLUMN access_rescue_part.rescue_id IS 'metadata: the rescue';
COMMENT ON COLUMN access_rescue_part.key_id IS 'metadata: key id of the coordinator who gave it';
COMMENT ON COLUMN access_rescue_part.sealed IS 'ciphertext: the part, sealed to the person who is helped';
COMMENT ON COLUMN access_rescue_part.given_at IS 'metadata: moment of giving';
