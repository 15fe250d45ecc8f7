-- Requests for help: accepted is durable, and an alarm runs until somebody took it.

CREATE TABLE intake_request (
  request_id      uuid        PRIMARY KEY,
  kind            text        NOT NULL CHECK (kind IN ('callback', 'written', 'worry')),
  audience_id     uuid        NOT NULL,
  locator         text        NOT NULL UNIQUE,
  line_ids        text[]      NOT NULL,
  wish            text        NULL CHECK (wish IN ('now', 'today', 'week')),
  state           text        NOT NULL CHECK (state IN ('waiting', 'taken', 'opened', 'withdrawn')),
  accepted_at     timestamptz NOT NULL,
  body_hash       bytea       NOT NULL,
  bytes           int         NOT NULL,
  taken_by        uuid        NULL,
  taken_key       uuid        NULL,
  taken_at        timestamptz NULL,
  lapses_at       timestamptz NULL,
  story_opened_at timestamptz NULL,
  nobody_alarm_at timestamptz NULL,
  ended_at        timestamptz NULL,
  -- A take always ends: by opening the file, by giving back, or by itself.
  CONSTRAINT taken_has_a_taker_and_an_end CHECK (
    state <> 'taken' OR (taken_by IS NOT NULL AND taken_key IS NOT NULL AND taken_at IS NOT NULL AND lapses_at IS NOT NULL))
);
CREATE INDEX intake_request_lapses ON intake_request (lapses_at) WHERE state = 'taken';
CREATE INDEX intake_request_nobody ON intake_request (nobody_alarm_at) WHERE state IN ('waiting', 'taken');
CREATE INDEX intake_request_untaken ON intake_request (request_id) INCLUDE (bytes, accepted_at) WHERE state IN ('waiting', 'taken');
CREATE INDEX intake_request_ended ON intake_request (ended_at) WHERE ended_at IS NOT NULL;
COMMENT ON TABLE intake_request IS 'somebody asks for help (hulpvraag)';
COMMENT ON COLUMN intake_request.request_id IS 'metadata: id made in the browser; becomes the file''s id';
COMMENT ON COLUMN intake_request.kind IS 'metadata: by which door it came';
COMMENT ON COLUMN intake_request.audience_id IS 'metadata: the person''s own list of readers';
COMMENT ON COLUMN intake_request.locator IS 'key material: public, derived from the ten words; also what makes a doubled sending one request';
COMMENT ON COLUMN intake_request.line_ids IS 'metadata: the lines it was sent to';
COMMENT ON COLUMN intake_request.wish IS 'metadata: how soon the person wants to speak somebody';
COMMENT ON COLUMN intake_request.state IS 'metadata: waiting, taken, opened or withdrawn';
COMMENT ON COLUMN intake_request.accepted_at IS 'metadata: moment of acceptance';
COMMENT ON COLUMN intake_request.body_hash IS 'metadata: SHA-256 of the sealed bytes as sent, to know a doubled sending';
COMMENT ON COLUMN intake_request.bytes IS 'metadata: size of what is stored';
COMMENT ON COLUMN intake_request.taken_by IS 'metadata: the confidant who took it';
COMMENT ON COLUMN intake_request.taken_key IS 'metadata: that confidant''s key';
COMMENT ON COLUMN intake_request.taken_at IS 'metadata: moment of taking';
COMMENT ON COLUMN intake_request.lapses_at IS 'metadata: when the take lapses by itself';
COMMENT ON COLUMN intake_request.story_opened_at IS 'metadata: when the taker went on from card to story';
COMMENT ON COLUMN intake_request.nobody_alarm_at IS 'metadata: when coordinators are alarmed because nobody took it';
COMMENT ON COLUMN intake_request.ended_at IS 'metadata: when a worry was dealt with or the request withdrawn';

CREATE TABLE intake_holder (
  request_id uuid NOT NULL,
  member_id  uuid NOT NULL,
  key_id     uuid NOT NULL,
  PRIMARY KEY (request_id, member_id)
);
CREATE INDEX intake_holder_member ON intake_holder (member_id);
COMMENT ON TABLE intake_holder IS 'who may take a waiting request, because the person''s browser sealed it to them';
COMMENT ON COLUMN intake_holder.request_id IS 'metadata: the request';
COMMENT ON COLUMN intake_holder.member_id IS 'metadata: the confidant';
COMMENT ON COLUMN intake_holder.key_id IS 'metadata: the confidant''s key';

CREATE TABLE intake_decline (
  request_id uuid        NOT NULL,
  member_id  uuid        NOT NULL,
  reason     text        NOT NULL CHECK (reason IN ('conflict', 'cannot-open')),
  at         timestamptz NOT NULL,
  PRIMARY KEY (request_id, member_id)
);
COMMENT ON TABLE intake_decline IS 'a confidant gave a request back';
COMMENT ON COLUMN intake_decline.request_id IS 'metadata: the request';
COMMENT ON COLUMN intake_decline.member_id IS 'metadata: the confidant';
COMMENT ON COLUMN intake_decline.reason IS 'metadata: knows the person or place, or could not open it';
COMMENT ON COLUMN intake_decline.at IS 'metadata: moment of giving back';

CREATE TABLE intake_room_session (
  token_hash  bytea       PRIMARY KEY,
  case_id     uuid        NOT NULL,
  audience_id uuid        NOT NULL,
  locator     text        NOT NULL,
  expires_at  timestamptz NOT NULL
);
CREATE INDEX intake_room_session_expires ON intake_room_session (expires_at);
COMMENT ON TABLE intake_room_session IS 'somebody is in the own room just now; no trace is kept after it';
COMMENT ON COLUMN intake_room_session.token_hash IS 'key material: SHA-256 of the token in the person''s browser';
COMMENT ON COLUMN intake_room_session.case_id IS 'metadata: the file or request';
COMMENT ON COLUMN intake_room_session.audience_id IS 'metadata: the person''s own list of readers';
COMMENT ON COLUMN intake_room_session.locator IS 'key material: public, derived from the ten words';
COMMENT ON COLUMN intake_room_session.expires_at IS 'metadata: end of the session';

CREATE TABLE intake_bookmark (
  locator text  PRIMARY KEY,
  sealed  bytea NOT NULL
);
ALTER TABLE intake_bookmark ALTER COLUMN sealed SET STORAGE EXTERNAL;
COMMENT ON TABLE intake_bookmark IS 'up to where somebody read in the own room, sealed to that person, without a time';
COMMENT ON COLUMN intake_bookmark.locator IS 'key material: public, derived from the ten words';
COMMENT ON COLUMN intake_bookmark.sealed IS 'ciphertext: the place up to where was read, sealed to the person';

CREATE TABLE intake_proof (
  challenge_hash bytea       PRIMARY KEY,
  expires_at     timestamptz NOT NULL
);
CREATE INDEX intake_proof_expires ON intake_proof (expires_at);
COMMENT ON TABLE intake_proof IS 'proofs of work that were used; each counts once';
COMMENT ON COLUMN intake_proof.challenge_hash IS 'metadata: SHA-256 of the challenge';
COMMENT ON COLUMN intake_proof.expires_at IS 'metadata: after this the challenge is refused anyway';

CREATE TABLE intake_proof_key (
  id    smallint PRIMARY KEY CHECK (id = 1),
  bytes bytea    NOT NULL
);
COMMENT ON TABLE intake_proof_key IS 'the installation''s own key to recognise the challenges it made';
COMMENT ON COLUMN intake_proof_key.id IS 'metadata: always 1';
COMMENT ON COLUMN intake_proof_key.bytes IS 'key material: signs challenges for a proof of work, protects nothing else';
