-- What the server may know of a file: who is responsible, when something has to happen next, who is on which list.
-- What the file is about, its title, its origin, its outcome: sealed in the vault.

CREATE TABLE casefile_file (
  case_id      uuid        PRIMARY KEY,
  line_id      text        NOT NULL,
  association  text        NOT NULL,
  wish         text        NULL CHECK (wish IN ('now', 'today', 'week')),
  state        text        NOT NULL CHECK (state IN ('open', 'aftercare', 'closed', 'destroyed')),
  owner        uuid        NULL,
  stand_in     uuid        NULL,
  next_at      timestamptz NULL,
  missed       int         NOT NULL DEFAULT 0,
  title_seq    int         NULL,
  opened_at    timestamptz NOT NULL,
  closed_at    timestamptz NULL,
  destroy_on   date        NULL,
  -- The promise of the whole product: an open file always has an owner, a stand-in and a next date.
  CONSTRAINT open_file_is_owned CHECK (
    state IN ('closed', 'destroyed') OR (owner IS NOT NULL AND stand_in IS NOT NULL AND owner <> stand_in AND next_at IS NOT NULL)),
  CONSTRAINT closed_file_has_an_end CHECK (state <> 'closed' OR (closed_at IS NOT NULL AND destroy_on IS NOT NULL))
);
CREATE INDEX casefile_file_owner ON casefile_file (owner) WHERE state IN ('open', 'aftercare');
CREATE INDEX casefile_file_stand_in ON casefile_file (stand_in) WHERE state IN ('open', 'aftercare');
CREATE INDEX casefile_file_destroy_on ON casefile_file (destroy_on) WHERE state = 'closed';
COMMENT ON TABLE casefile_file IS 'a case file (dossier)';
COMMENT ON COLUMN casefile_file.case_id IS 'metadata: id made in the browser; a request keeps its id when it becomes a file';
COMMENT ON COLUMN casefile_file.line_id IS 'metadata: the line of the owner';
COMMENT ON COLUMN casefile_file.association IS 'metadata: the association the file belongs to';
COMMENT ON COLUMN casefile_file.wish IS 'metadata: how soon the reporter wanted to speak somebody';
COMMENT ON COLUMN casefile_file.state IS 'metadata: open, aftercare, closed or destroyed';
COMMENT ON COLUMN casefile_file.owner IS 'metadata: the confidant who is responsible';
COMMENT ON COLUMN casefile_file.stand_in IS 'metadata: the confidant who stands in';
COMMENT ON COLUMN casefile_file.next_at IS 'metadata: the earliest open commitment, rounded to 15 minutes';
COMMENT ON COLUMN casefile_file.missed IS 'metadata: calls in a row that did not reach the reporter';
COMMENT ON COLUMN casefile_file.title_seq IS 'metadata: which sealed entry for the team is the title';
COMMENT ON COLUMN casefile_file.opened_at IS 'metadata: moment of opening';
COMMENT ON COLUMN casefile_file.closed_at IS 'metadata: moment of closing';
COMMENT ON COLUMN casefile_file.destroy_on IS 'metadata: the day after which everything sealed is destroyed';

CREATE TABLE casefile_audience (
  case_id      uuid        NOT NULL,
  audience_id  uuid        NOT NULL,
  kind         text        NOT NULL CHECK (kind IN ('TEAM', 'SHARED', 'CONSULT')),
  locator      text        NULL UNIQUE,
  auth_key     bytea       NULL,
  hears        text        NULL CHECK (hears IN ('call', 'look', 'sign')),
  read_seq     int         NOT NULL DEFAULT 0,
  reporter_seq int         NOT NULL DEFAULT 0,
  must_renew   boolean     NOT NULL DEFAULT false,
  added_at     timestamptz NOT NULL,
  closed_at    timestamptz NULL,
  PRIMARY KEY (case_id, audience_id),
  CONSTRAINT room_has_a_key CHECK ((locator IS NULL) = (auth_key IS NULL))
);
CREATE UNIQUE INDEX casefile_audience_one_team ON casefile_audience (case_id) WHERE kind = 'TEAM';
COMMENT ON TABLE casefile_audience IS 'an open list of readers within a file: the team, one person with an own room, or one consult';
COMMENT ON COLUMN casefile_audience.case_id IS 'metadata: the file or request';
COMMENT ON COLUMN casefile_audience.audience_id IS 'metadata: id made in the browser';
COMMENT ON COLUMN casefile_audience.kind IS 'metadata: team, a person''s room, or a consult';
COMMENT ON COLUMN casefile_audience.locator IS 'key material: public, derived from the person''s ten words; finds the room';
COMMENT ON COLUMN casefile_audience.auth_key IS 'key material: public, checks that somebody holds the ten words';
COMMENT ON COLUMN casefile_audience.hears IS 'metadata: how the person wants to hear of news';
COMMENT ON COLUMN casefile_audience.read_seq IS 'metadata: up to where owner or stand-in fetched what the person wrote';
COMMENT ON COLUMN casefile_audience.reporter_seq IS 'metadata: the last entry handed in by the person';
COMMENT ON COLUMN casefile_audience.must_renew IS 'metadata: the words were spoken aloud and must be replaced at first use';
COMMENT ON COLUMN casefile_audience.added_at IS 'metadata: moment of adding';
COMMENT ON COLUMN casefile_audience.closed_at IS 'metadata: the person closed the room';

CREATE TABLE casefile_member (
  case_id     uuid        NOT NULL,
  audience_id uuid        NOT NULL,
  member_id   uuid        NOT NULL,
  key_id      uuid        NOT NULL,
  since       timestamptz NOT NULL,
  PRIMARY KEY (case_id, audience_id, member_id)
);
CREATE INDEX casefile_member_member ON casefile_member (member_id, case_id);
COMMENT ON TABLE casefile_member IS 'who is on the list of an audience now, as the last signed statement says';
COMMENT ON COLUMN casefile_member.case_id IS 'metadata: the file';
COMMENT ON COLUMN casefile_member.audience_id IS 'metadata: the list of readers within the file';
COMMENT ON COLUMN casefile_member.member_id IS 'metadata: the member on the list';
COMMENT ON COLUMN casefile_member.key_id IS 'metadata: the member''s key that was granted';
COMMENT ON COLUMN casefile_member.since IS 'metadata: moment of bringing in';

CREATE TABLE casefile_commitment (
  case_id       uuid        NOT NULL,
  commitment_id uuid        NOT NULL,
  kind          text        NOT NULL CHECK (kind IN ('call-back', 'own', 'prosecution-request', 'aftercare',
                              'handover-own-line', 'unread-reply', 'apology', 'rescue', 'think-along')),
  audience_id   uuid        NULL,
  member_id     uuid        NULL,
  line_id       text        NOT NULL,
  due_at        timestamptz NOT NULL,
  state         text        NOT NULL CHECK (state IN ('open', 'done', 'cancelled')),
  alarm_stage   int         NOT NULL DEFAULT 0,
  next_step_at  timestamptz NULL,
  added_at      timestamptz NOT NULL,
  done_at       timestamptz NULL,
  PRIMARY KEY (case_id, commitment_id),
  CONSTRAINT due_rounded CHECK (mod(extract(epoch FROM due_at)::bigint, 900) = 0),
  CONSTRAINT open_commitment_has_a_next_step CHECK (state <> 'open' OR next_step_at IS NOT NULL)
);
CREATE INDEX casefile_commitment_next ON casefile_commitment (next_step_at) WHERE state = 'open';
COMMENT ON TABLE casefile_commitment IS 'a promise with a date that somebody must not forget';
COMMENT ON COLUMN casefile_commitment.case_id IS 'metadata: the file or request';
COMMENT ON COLUMN casefile_commitment.commitment_id IS 'metadata: id made in the browser';
COMMENT ON COLUMN casefile_commitment.kind IS 'metadata: class of the promise, decides when alarms go';
COMMENT ON COLUMN casefile_commitment.audience_id IS 'metadata: for whom it runs, when it is about one person''s room';
COMMENT ON COLUMN casefile_commitment.member_id IS 'metadata: who promised; empty means the owner of the file';
COMMENT ON COLUMN casefile_commitment.line_id IS 'metadata: the line whose people are alarmed';
COMMENT ON COLUMN casefile_commitment.due_at IS 'metadata: the date, rounded to 15 minutes; the exact one is sealed';
COMMENT ON COLUMN casefile_commitment.state IS 'metadata: open, done or cancelled';
COMMENT ON COLUMN casefile_commitment.alarm_stage IS 'metadata: how many of its alarms went';
COMMENT ON COLUMN casefile_commitment.next_step_at IS 'metadata: moment of the next alarm';
COMMENT ON COLUMN casefile_commitment.added_at IS 'metadata: moment of adding';
COMMENT ON COLUMN casefile_commitment.done_at IS 'metadata: moment of doing or cancelling';

CREATE TABLE casefile_consent (
  case_id        uuid        NOT NULL,
  consent_id     uuid        NOT NULL,
  to_association text        NOT NULL,
  given_at       timestamptz NOT NULL,
  revoked_at     timestamptz NULL,
  PRIMARY KEY (case_id, consent_id)
);
COMMENT ON TABLE casefile_consent IS 'the reporter agreed that people of another association may be brought in';
COMMENT ON COLUMN casefile_consent.case_id IS 'metadata: the file';
COMMENT ON COLUMN casefile_consent.consent_id IS 'metadata: id made in the browser';
COMMENT ON COLUMN casefile_consent.to_association IS 'metadata: the other association';
COMMENT ON COLUMN casefile_consent.given_at IS 'metadata: moment of recording';
COMMENT ON COLUMN casefile_consent.revoked_at IS 'metadata: moment of taking back';

CREATE TABLE casefile_statistic (
  record_id uuid  NOT NULL,
  key_id    text  NOT NULL,
  quarter   text  NOT NULL CHECK (quarter ~ '^[0-9]{4}-Q[1-4]$'),
  sealed    bytea NOT NULL,
  PRIMARY KEY (record_id, key_id)
);
ALTER TABLE casefile_statistic ALTER COLUMN sealed SET STORAGE EXTERNAL;
CREATE INDEX casefile_statistic_quarter ON casefile_statistic (quarter, key_id);
COMMENT ON TABLE casefile_statistic IS 'a record for counting, one copy per coordinator, tied to no file, author or moment';
COMMENT ON COLUMN casefile_statistic.record_id IS 'metadata: a random id without time';
COMMENT ON COLUMN casefile_statistic.key_id IS 'metadata: the coordinator''s key that can open this copy';
COMMENT ON COLUMN casefile_statistic.quarter IS 'metadata: the quarter of closing';
COMMENT ON COLUMN casefile_statistic.sealed IS 'ciphertext: quarter, province, office group and kind, of fixed size';
