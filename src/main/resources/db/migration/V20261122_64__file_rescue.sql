-- When nobody responsible can read a file any more, two coordinators together let a colleague in. Until that colleague
-- takes it over, what each of them gave waits here: a signed consent, and the own share sealed anew to the receiver.

CREATE TABLE casefile_rescue (
  case_id         uuid        NOT NULL,
  rescue_id       uuid        NOT NULL,
  receiver        uuid        NOT NULL,
  receiver_member uuid        NOT NULL,
  reason          text        NOT NULL CHECK (reason IN ('owner-gone', 'overdue')),
  first_key       uuid        NOT NULL,
  proposed_at     timestamptz NOT NULL,
  second_key      uuid        NULL,
  confirmed_at    timestamptz NULL,
  state           text        NOT NULL CHECK (state IN ('open', 'confirmed', 'done', 'withdrawn')),
  ended_at        timestamptz NULL,
  PRIMARY KEY (case_id, rescue_id),
  CHECK ((second_key IS NULL) = (confirmed_at IS NULL)),
  CHECK ((state IN ('done', 'withdrawn')) = (ended_at IS NOT NULL))
);
CREATE UNIQUE INDEX casefile_rescue_running ON casefile_rescue (case_id) WHERE state IN ('open', 'confirmed');
CREATE UNIQUE INDEX casefile_rescue_id ON casefile_rescue (rescue_id);
COMMENT ON TABLE casefile_rescue IS 'two coordinators let a colleague into a file that has nobody';
COMMENT ON COLUMN casefile_rescue.case_id IS 'metadata: the file';
COMMENT ON COLUMN casefile_rescue.rescue_id IS 'metadata: id made in the browser';
COMMENT ON COLUMN casefile_rescue.receiver IS 'metadata: key id of the member who is to take it over';
COMMENT ON COLUMN casefile_rescue.receiver_member IS 'metadata: that member';
COMMENT ON COLUMN casefile_rescue.reason IS 'metadata: the owner''s keys are gone, or the file is long overdue';
COMMENT ON COLUMN casefile_rescue.first_key IS 'metadata: key id of the coordinator who proposed it';
COMMENT ON COLUMN casefile_rescue.proposed_at IS 'metadata: moment of proposing';
COMMENT ON COLUMN casefile_rescue.second_key IS 'metadata: key id of the coordinator who confirmed it';
COMMENT ON COLUMN casefile_rescue.confirmed_at IS 'metadata: moment of confirming';
COMMENT ON COLUMN casefile_rescue.state IS 'metadata: open, confirmed, done or withdrawn';
COMMENT ON COLUMN casefile_rescue.ended_at IS 'metadata: moment of taking over or withdrawing';

CREATE TABLE casefile_rescue_consent (
  case_id     uuid NOT NULL,
  rescue_id   uuid NOT NULL,
  key_id      uuid NOT NULL,
  audience_id uuid NOT NULL,
  statement   text NOT NULL,
  PRIMARY KEY (case_id, rescue_id, key_id, audience_id)
);
COMMENT ON TABLE casefile_rescue_consent IS 'a coordinator''s signed consent, which will stand inside the next epoch';
COMMENT ON COLUMN casefile_rescue_consent.case_id IS 'metadata: the file';
COMMENT ON COLUMN casefile_rescue_consent.rescue_id IS 'metadata: the rescue';
COMMENT ON COLUMN casefile_rescue_consent.key_id IS 'metadata: key id of the coordinator';
COMMENT ON COLUMN casefile_rescue_consent.audience_id IS 'metadata: the list of readers it is about';
COMMENT ON COLUMN casefile_rescue_consent.statement IS 'metadata: signed statement with the receiver''s key id';

CREATE TABLE casefile_rescue_share (
  case_id     uuid  NOT NULL,
  rescue_id   uuid  NOT NULL,
  key_id      uuid  NOT NULL,
  audience_id uuid  NOT NULL,
  n           int   NOT NULL CHECK (n >= 1),
  sealed      bytea NOT NULL,
  PRIMARY KEY (case_id, rescue_id, key_id, audience_id, n)
);
ALTER TABLE casefile_rescue_share ALTER COLUMN sealed SET STORAGE EXTERNAL;
COMMENT ON TABLE casefile_rescue_share IS 'a coordinator''s own share of an epoch, sealed anew to the receiver';
COMMENT ON COLUMN casefile_rescue_share.case_id IS 'metadata: the file';
COMMENT ON COLUMN casefile_rescue_share.rescue_id IS 'metadata: the rescue';
COMMENT ON COLUMN casefile_rescue_share.key_id IS 'metadata: key id of the coordinator who gave it';
COMMENT ON COLUMN casefile_rescue_share.audience_id IS 'metadata: the list of readers within the file';
COMMENT ON COLUMN casefile_rescue_share.n IS 'metadata: number of the epoch';
COMMENT ON COLUMN casefile_rescue_share.sealed IS 'ciphertext: the share, sealed to the receiver';
