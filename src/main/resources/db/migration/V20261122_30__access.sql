-- Who belongs to the team, which keys are theirs, and how they come in. The directory (signed statements, append-only)
-- is the truth; access_key and access_line are its projection, so that a right can be asked in SQL.

CREATE TABLE access_setup (
  id smallint PRIMARY KEY CHECK (id = 1),
  token_hash bytea NOT NULL,
  team text,
  set_up_at timestamptz,
  CHECK ((team IS NULL) = (set_up_at IS NULL))
);
COMMENT ON COLUMN access_setup.id IS 'metadata: always 1, one team per installation; directory writers lock this row';
COMMENT ON COLUMN access_setup.token_hash IS 'key material: SHA-256 of the one-time token printed on the console';
COMMENT ON COLUMN access_setup.team IS 'metadata: hash of the genesis statement, the name of the team in every signature';
COMMENT ON COLUMN access_setup.set_up_at IS 'metadata: when the first coordinator made genesis; the token is worthless after it';

CREATE TABLE access_directory (
  position int PRIMARY KEY,
  statement text NOT NULL,
  statement_hash bytea NOT NULL UNIQUE,
  countersignature text,
  added_at timestamptz NOT NULL
);
COMMENT ON COLUMN access_directory.position IS 'metadata: place in the chain, 0 is genesis';
COMMENT ON COLUMN access_directory.statement IS 'metadata: signed statement, public';
COMMENT ON COLUMN access_directory.statement_hash IS 'metadata: SHA-256 of the statement, the next one names it';
COMMENT ON COLUMN access_directory.countersignature IS 'metadata: signature of the second coordinator, public';
COMMENT ON COLUMN access_directory.added_at IS 'metadata: when it was added; validity never depends on it';

CREATE TABLE access_proposal (
  proposal_id uuid PRIMARY KEY,
  statement text NOT NULL,
  statement_hash bytea NOT NULL UNIQUE,
  proposed_by uuid NOT NULL,
  proposed_at timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'accepted', 'stale', 'withdrawn')),
  recipient text,
  member_id uuid
);
COMMENT ON COLUMN access_proposal.proposal_id IS 'metadata: id of a statement that waits for its second signature';
COMMENT ON COLUMN access_proposal.statement IS 'metadata: the statement as the first coordinator signed it';
COMMENT ON COLUMN access_proposal.statement_hash IS 'metadata: SHA-256 of the statement';
COMMENT ON COLUMN access_proposal.proposed_by IS 'metadata: key id of the first coordinator';
COMMENT ON COLUMN access_proposal.proposed_at IS 'metadata: when it was proposed';
COMMENT ON COLUMN access_proposal.state IS 'metadata: open, accepted, stale (the chain went on without it) or withdrawn';
COMMENT ON COLUMN access_proposal.recipient IS 'metadata: public key of the member it adds';
COMMENT ON COLUMN access_proposal.member_id IS 'metadata: member it adds, when it adds one';

CREATE TABLE access_member (
  member_id uuid PRIMARY KEY,
  name text NOT NULL,
  mail text NOT NULL,
  state text NOT NULL CHECK (state IN ('invited', 'keys-made', 'active', 'left')),
  created_at timestamptz NOT NULL,
  left_at timestamptz,
  code_used_at timestamptz,
  CHECK ((state = 'left') = (left_at IS NOT NULL))
);
COMMENT ON COLUMN access_member.member_id IS 'metadata: id of a person in the team';
COMMENT ON COLUMN access_member.name IS 'metadata: name of the member, known to members only';
COMMENT ON COLUMN access_member.mail IS 'metadata: mail address of the member, for notices without content';
COMMENT ON COLUMN access_member.state IS 'metadata: invited, keys-made, active or left';
COMMENT ON COLUMN access_member.created_at IS 'metadata: when the member was first invited';
COMMENT ON COLUMN access_member.left_at IS 'metadata: when the member left';
COMMENT ON COLUMN access_member.code_used_at IS 'metadata: when the ten words were last used; coordinators see it';

CREATE TABLE access_pending_key (
  member_id uuid PRIMARY KEY,
  key_id uuid NOT NULL UNIQUE,
  key_epoch int NOT NULL,
  recipient text NOT NULL,
  verify_key bytea NOT NULL,
  functions text[] NOT NULL,
  line_id text,
  association text,
  shown_nl text NOT NULL,
  shown_en text NOT NULL,
  avoids text[] NOT NULL,
  made_at timestamptz NOT NULL
);
COMMENT ON COLUMN access_pending_key.member_id IS 'metadata: member who made keys that no two coordinators signed yet';
COMMENT ON COLUMN access_pending_key.key_id IS 'metadata: id of the new keys';
COMMENT ON COLUMN access_pending_key.key_epoch IS 'metadata: how many keyrings this member has had, counted from 1';
COMMENT ON COLUMN access_pending_key.recipient IS 'metadata: public key that others seal to';
COMMENT ON COLUMN access_pending_key.verify_key IS 'metadata: public key that signatures are checked with';
COMMENT ON COLUMN access_pending_key.functions IS 'metadata: functions the invitation was for';
COMMENT ON COLUMN access_pending_key.line_id IS 'metadata: line the invitation was for';
COMMENT ON COLUMN access_pending_key.association IS 'metadata: association the invitation was for';
COMMENT ON COLUMN access_pending_key.shown_nl IS 'metadata: function as reporters will read it, Dutch';
COMMENT ON COLUMN access_pending_key.shown_en IS 'metadata: function as reporters will read it, English';
COMMENT ON COLUMN access_pending_key.avoids IS 'metadata: hashes of the own bodies and parties, for leaving out';
COMMENT ON COLUMN access_pending_key.made_at IS 'metadata: when the keys were made';

CREATE TABLE access_key (
  key_id uuid PRIMARY KEY,
  member_id uuid NOT NULL,
  key_epoch int NOT NULL,
  recipient text NOT NULL,
  recipient_hash bytea NOT NULL,
  verify_key bytea NOT NULL,
  functions text[] NOT NULL,
  line_id text,
  association text,
  shown_nl text NOT NULL,
  shown_en text NOT NULL,
  avoids text[] NOT NULL,
  added_position int NOT NULL,
  revoked_position int,
  revoked_reason text,
  CHECK ((revoked_position IS NULL) = (revoked_reason IS NULL))
);
CREATE UNIQUE INDEX access_key_valid ON access_key (member_id) WHERE revoked_position IS NULL;
COMMENT ON COLUMN access_key.key_id IS 'metadata: id of one pair of keys of a member, the only name the vault knows';
COMMENT ON COLUMN access_key.member_id IS 'metadata: whose keys they are';
COMMENT ON COLUMN access_key.key_epoch IS 'metadata: how many keyrings this member has had, counted from 1';
COMMENT ON COLUMN access_key.recipient IS 'metadata: public key that others seal to';
COMMENT ON COLUMN access_key.recipient_hash IS 'metadata: SHA-256 of the recipient, as signed in the directory';
COMMENT ON COLUMN access_key.verify_key IS 'metadata: public key that signatures are checked with';
COMMENT ON COLUMN access_key.functions IS 'metadata: confidant, coordinator, adviser';
COMMENT ON COLUMN access_key.line_id IS 'metadata: line of the member';
COMMENT ON COLUMN access_key.association IS 'metadata: association of the member';
COMMENT ON COLUMN access_key.shown_nl IS 'metadata: function as reporters read it, Dutch';
COMMENT ON COLUMN access_key.shown_en IS 'metadata: function as reporters read it, English';
COMMENT ON COLUMN access_key.avoids IS 'metadata: hashes of the own bodies and parties, for leaving out';
COMMENT ON COLUMN access_key.added_position IS 'metadata: position in the directory from which the keys are valid';
COMMENT ON COLUMN access_key.revoked_position IS 'metadata: position in the directory from which they are not';
COMMENT ON COLUMN access_key.revoked_reason IS 'metadata: left, lost, rescued or replaced';

CREATE TABLE access_line (
  line_id text PRIMARY KEY,
  association text NOT NULL,
  offices text[] NOT NULL,
  name_nl text NOT NULL,
  name_en text NOT NULL,
  in_default_route boolean NOT NULL,
  woo boolean NOT NULL,
  open boolean NOT NULL,
  position int NOT NULL
);
COMMENT ON COLUMN access_line.line_id IS 'metadata: code of a line';
COMMENT ON COLUMN access_line.association IS 'metadata: association that staffs the line';
COMMENT ON COLUMN access_line.offices IS 'metadata: codes of the offices the line is for';
COMMENT ON COLUMN access_line.name_nl IS 'metadata: name of the line, Dutch';
COMMENT ON COLUMN access_line.name_en IS 'metadata: name of the line, English';
COMMENT ON COLUMN access_line.in_default_route IS 'metadata: whether a request goes there unless the reporter says otherwise';
COMMENT ON COLUMN access_line.woo IS 'metadata: whether what lies there falls under the open government act';
COMMENT ON COLUMN access_line.open IS 'metadata: whether the line takes requests';
COMMENT ON COLUMN access_line.position IS 'metadata: place among the lines, in the order in which they came';

CREATE TABLE access_head (
  key_id uuid PRIMARY KEY,
  position int NOT NULL,
  statement text NOT NULL,
  signed_at timestamptz NOT NULL
);
COMMENT ON COLUMN access_head.key_id IS 'metadata: key of the member who saw this head of the directory at sign-in';
COMMENT ON COLUMN access_head.position IS 'metadata: position of the head';
COMMENT ON COLUMN access_head.statement IS 'metadata: the countersignature, public';
COMMENT ON COLUMN access_head.signed_at IS 'metadata: when the server received it';

CREATE TABLE access_wrap (
  member_id uuid NOT NULL,
  wrap_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('passkey', 'recovery', 'rescue')),
  key_epoch int NOT NULL,
  credential_id bytea,
  sealed bytea NOT NULL,
  added_at timestamptz NOT NULL,
  PRIMARY KEY (member_id, wrap_id),
  CHECK ((kind = 'passkey') = (credential_id IS NOT NULL))
);
ALTER TABLE access_wrap ALTER COLUMN sealed SET STORAGE EXTERNAL;
CREATE UNIQUE INDEX access_wrap_recovery ON access_wrap (member_id) WHERE kind = 'recovery';
COMMENT ON COLUMN access_wrap.member_id IS 'metadata: whose keyring it is';
COMMENT ON COLUMN access_wrap.wrap_id IS 'metadata: id of the wrap';
COMMENT ON COLUMN access_wrap.kind IS 'metadata: what opens it: a passkey, the ten words, or two coordinators';
COMMENT ON COLUMN access_wrap.key_epoch IS 'metadata: newest keys in it';
COMMENT ON COLUMN access_wrap.credential_id IS 'metadata: passkey that opens it';
COMMENT ON COLUMN access_wrap.sealed IS 'ciphertext: the keyring, sealed in the browser of the member';
COMMENT ON COLUMN access_wrap.added_at IS 'metadata: when it was made';

CREATE TABLE access_passkey (
  credential_id bytea PRIMARY KEY,
  member_id uuid NOT NULL,
  credential bytea NOT NULL,
  sign_count bigint NOT NULL,
  label text NOT NULL,
  added_at timestamptz NOT NULL,
  used_at timestamptz
);
CREATE INDEX access_passkey_member ON access_passkey (member_id);
COMMENT ON COLUMN access_passkey.credential_id IS 'metadata: id of the passkey';
COMMENT ON COLUMN access_passkey.member_id IS 'metadata: whose passkey it is';
COMMENT ON COLUMN access_passkey.credential IS 'metadata: its public key and make, as the authenticator attested';
COMMENT ON COLUMN access_passkey.sign_count IS 'metadata: its counter, to notice a copy';
COMMENT ON COLUMN access_passkey.label IS 'metadata: the name the member gave it';
COMMENT ON COLUMN access_passkey.added_at IS 'metadata: when it was added';
COMMENT ON COLUMN access_passkey.used_at IS 'metadata: when it last signed somebody in';

CREATE TABLE access_recovery (
  locator text PRIMARY KEY,
  member_id uuid NOT NULL UNIQUE,
  verify_key bytea NOT NULL,
  added_at timestamptz NOT NULL
);
COMMENT ON COLUMN access_recovery.locator IS 'metadata: hash of the verify key, by which the ten words are found';
COMMENT ON COLUMN access_recovery.member_id IS 'metadata: whose ten words they are';
COMMENT ON COLUMN access_recovery.verify_key IS 'metadata: public key derived from the ten words';
COMMENT ON COLUMN access_recovery.added_at IS 'metadata: when these words were made';

CREATE TABLE access_invitation (
  invitation_id uuid PRIMARY KEY,
  token_hash bytea NOT NULL UNIQUE,
  member_id uuid NOT NULL,
  functions text[] NOT NULL,
  line_id text,
  association text,
  shown_nl text NOT NULL,
  shown_en text NOT NULL,
  invited_by uuid NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);
CREATE INDEX access_invitation_member ON access_invitation (member_id);
COMMENT ON COLUMN access_invitation.invitation_id IS 'metadata: id of an invitation';
COMMENT ON COLUMN access_invitation.token_hash IS 'key material: SHA-256 of the one-time token in the link';
COMMENT ON COLUMN access_invitation.member_id IS 'metadata: who is invited';
COMMENT ON COLUMN access_invitation.functions IS 'metadata: for which functions';
COMMENT ON COLUMN access_invitation.line_id IS 'metadata: for which line';
COMMENT ON COLUMN access_invitation.association IS 'metadata: for which association';
COMMENT ON COLUMN access_invitation.shown_nl IS 'metadata: function as reporters will read it, Dutch';
COMMENT ON COLUMN access_invitation.shown_en IS 'metadata: function as reporters will read it, English';
COMMENT ON COLUMN access_invitation.invited_by IS 'metadata: key id of the coordinator who invited';
COMMENT ON COLUMN access_invitation.expires_at IS 'metadata: 72 hours after it was made';
COMMENT ON COLUMN access_invitation.used_at IS 'metadata: when keys were made with it';

CREATE TABLE access_session (
  token_hash bytea PRIMARY KEY,
  member_id uuid NOT NULL,
  key_id uuid NOT NULL,
  device_share bytea NOT NULL,
  code_to_replace boolean NOT NULL,
  created_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX access_session_member ON access_session (member_id);
CREATE INDEX access_session_expiry ON access_session (expires_at);
COMMENT ON COLUMN access_session.token_hash IS 'key material: SHA-256 of the opaque token in the cookie';
COMMENT ON COLUMN access_session.member_id IS 'metadata: who is signed in';
COMMENT ON COLUMN access_session.key_id IS 'metadata: with which keys';
COMMENT ON COLUMN access_session.device_share IS 'key material: half of the key under which a browser may rest a keyring';
COMMENT ON COLUMN access_session.code_to_replace IS 'metadata: signed in with the ten words, which are not replaced yet';
COMMENT ON COLUMN access_session.created_at IS 'metadata: when signed in';
COMMENT ON COLUMN access_session.seen_at IS 'metadata: last request, to the half minute';
COMMENT ON COLUMN access_session.expires_at IS 'metadata: end at the latest';

CREATE TABLE access_challenge (
  nonce text PRIMARY KEY,
  purpose text NOT NULL,
  subject text NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX access_challenge_expiry ON access_challenge (expires_at);
COMMENT ON COLUMN access_challenge.nonce IS 'key material: random bytes to be signed once, useless after a minute';
COMMENT ON COLUMN access_challenge.purpose IS 'metadata: what it may be used for';
COMMENT ON COLUMN access_challenge.subject IS 'metadata: locator that was named, known to us or not';
COMMENT ON COLUMN access_challenge.expires_at IS 'metadata: one minute after it was asked';
