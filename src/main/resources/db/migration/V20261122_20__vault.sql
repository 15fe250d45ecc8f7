-- The vault keeps sealed bytes and signed statements, and knows key ids only: no names, no members.
-- Every key starts with the case, so that a file's rows lie together and could be moved together.

CREATE TABLE vault_epoch (
  case_id        uuid        NOT NULL,
  audience_id    uuid        NOT NULL,
  n              int         NOT NULL CHECK (n >= 1),
  statement      text        NOT NULL,
  statement_hash bytea       NOT NULL,
  recipient      text        NOT NULL,
  signer         text        NOT NULL,
  added_at       timestamptz NOT NULL,
  PRIMARY KEY (case_id, audience_id, n)
);
COMMENT ON TABLE vault_epoch IS 'one seed of one audience of one file, with the signed statement of who holds it';
COMMENT ON COLUMN vault_epoch.case_id IS 'metadata: the file or request';
COMMENT ON COLUMN vault_epoch.audience_id IS 'metadata: the list of readers within the file';
COMMENT ON COLUMN vault_epoch.n IS 'metadata: number of the epoch, from 1';
COMMENT ON COLUMN vault_epoch.statement IS 'metadata: signed statement with grantees, share holders and excluded key ids';
COMMENT ON COLUMN vault_epoch.statement_hash IS 'metadata: SHA-256 of the statement, what the next one points to';
COMMENT ON COLUMN vault_epoch.recipient IS 'key material: public, to which entries of this epoch are sealed';
COMMENT ON COLUMN vault_epoch.signer IS 'metadata: key id that signed, or reporter';
COMMENT ON COLUMN vault_epoch.added_at IS 'metadata: moment of storing';

CREATE TABLE vault_grant (
  case_id        uuid    NOT NULL,
  audience_id    uuid    NOT NULL,
  n              int     NOT NULL,
  key_id         text    NOT NULL,
  sealed         bytea   NOT NULL,
  withheld       boolean NOT NULL DEFAULT false,
  PRIMARY KEY (case_id, audience_id, n, key_id)
);
ALTER TABLE vault_grant ALTER COLUMN sealed SET STORAGE EXTERNAL;
COMMENT ON TABLE vault_grant IS 'the seed of an epoch, sealed to one key';
COMMENT ON COLUMN vault_grant.case_id IS 'metadata: the file or request';
COMMENT ON COLUMN vault_grant.audience_id IS 'metadata: the list of readers within the file';
COMMENT ON COLUMN vault_grant.n IS 'metadata: number of the epoch';
COMMENT ON COLUMN vault_grant.key_id IS 'metadata: the key that can open it, or reporter';
COMMENT ON COLUMN vault_grant.sealed IS 'ciphertext: the seed of the epoch, sealed to this key';
COMMENT ON COLUMN vault_grant.withheld IS 'metadata: somebody else took the request; not served, deleted when the file is opened';

CREATE TABLE vault_share (
  case_id     uuid NOT NULL,
  audience_id uuid NOT NULL,
  n           int  NOT NULL,
  key_id      text NOT NULL,
  share_index int  NOT NULL,
  split_id    uuid NOT NULL,
  sealed      bytea NOT NULL,
  PRIMARY KEY (case_id, audience_id, n, key_id)
);
ALTER TABLE vault_share ALTER COLUMN sealed SET STORAGE EXTERNAL;
COMMENT ON TABLE vault_share IS 'a part of an epoch''s seed for one coordinator; any two of them give the seed back';
COMMENT ON COLUMN vault_share.case_id IS 'metadata: the file or request';
COMMENT ON COLUMN vault_share.audience_id IS 'metadata: the list of readers within the file';
COMMENT ON COLUMN vault_share.n IS 'metadata: number of the epoch';
COMMENT ON COLUMN vault_share.key_id IS 'metadata: the coordinator''s key that can open it';
COMMENT ON COLUMN vault_share.share_index IS 'metadata: which of the parts, as in the statement';
COMMENT ON COLUMN vault_share.split_id IS 'metadata: parts of one splitting belong together';
COMMENT ON COLUMN vault_share.sealed IS 'ciphertext: the part, sealed to this coordinator';

CREATE TABLE vault_entry (
  case_id     uuid        NOT NULL,
  audience_id uuid        NOT NULL,
  seq         int         NOT NULL CHECK (seq >= 1),
  entry_id    uuid        NOT NULL,
  epoch_n     int         NOT NULL,
  sealed      bytea       NOT NULL,
  sealed_hash bytea       NOT NULL,
  signer      text        NOT NULL,
  added_at    timestamptz NOT NULL,
  PRIMARY KEY (case_id, audience_id, seq),
  UNIQUE (case_id, audience_id, entry_id)
);
ALTER TABLE vault_entry ALTER COLUMN sealed SET STORAGE EXTERNAL;
COMMENT ON TABLE vault_entry IS 'what somebody wrote for one audience, in order, sealed to an epoch';
COMMENT ON COLUMN vault_entry.case_id IS 'metadata: the file or request';
COMMENT ON COLUMN vault_entry.audience_id IS 'metadata: the list of readers within the file';
COMMENT ON COLUMN vault_entry.seq IS 'metadata: order within the audience, from 1 without gaps';
COMMENT ON COLUMN vault_entry.entry_id IS 'metadata: id made in the browser';
COMMENT ON COLUMN vault_entry.epoch_n IS 'metadata: the epoch it is sealed to';
COMMENT ON COLUMN vault_entry.sealed IS 'ciphertext: the entry, signed inside, padded to a size class';
COMMENT ON COLUMN vault_entry.sealed_hash IS 'metadata: SHA-256 of the sealed bytes, what the next entry points to';
COMMENT ON COLUMN vault_entry.signer IS 'metadata: key id of who handed it in, or reporter';
COMMENT ON COLUMN vault_entry.added_at IS 'metadata: moment of storing';
