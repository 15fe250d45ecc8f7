-- Whoever opened what must be provable, also against ourselves: one chain per file and per member, so
-- that acts in different files never wait for each other, and checkpoints over all of them.
CREATE TABLE audit_chain (
  chain_id uuid PRIMARY KEY,
  kind     text   NOT NULL CHECK (kind IN ('CASE', 'MEMBER', 'SYSTEM')),
  length   bigint NOT NULL,
  head     bytea  NOT NULL
);
COMMENT ON COLUMN audit_chain.chain_id IS 'metadata: the file, the member, or zeros for the program';
COMMENT ON COLUMN audit_chain.kind IS 'metadata: what the chain belongs to';
COMMENT ON COLUMN audit_chain.length IS 'metadata: how many acts it has';
COMMENT ON COLUMN audit_chain.head IS 'metadata: hash over all its acts';

CREATE TABLE audit_record (
  chain_id uuid        NOT NULL,
  position bigint      NOT NULL,
  leaf     bytea       NOT NULL,
  salt     bytea,
  record   text,
  at       timestamptz NOT NULL,
  PRIMARY KEY (chain_id, position)
);
COMMENT ON COLUMN audit_record.chain_id IS 'metadata: the chain';
COMMENT ON COLUMN audit_record.position IS 'metadata: the place in the chain, from 0';
COMMENT ON COLUMN audit_record.leaf IS 'metadata: SHA-256 over salt and record; stays when those go';
COMMENT ON COLUMN audit_record.salt IS 'metadata: random bytes, gone once the act is forgotten';
COMMENT ON COLUMN audit_record.record IS 'metadata: what was done by whose key with which ids, never content';
COMMENT ON COLUMN audit_record.at IS 'metadata: when';

CREATE TABLE audit_checkpoint (
  position bigint      PRIMARY KEY,
  at       timestamptz NOT NULL,
  size     bigint      NOT NULL,
  root     bytea       NOT NULL,
  previous bytea       NOT NULL,
  hash     bytea       NOT NULL
);
COMMENT ON COLUMN audit_checkpoint.position IS 'metadata: number of the checkpoint, from 0';
COMMENT ON COLUMN audit_checkpoint.at IS 'metadata: when it was made';
COMMENT ON COLUMN audit_checkpoint.size IS 'metadata: how many chains it covers';
COMMENT ON COLUMN audit_checkpoint.root IS 'metadata: Merkle root over the heads';
COMMENT ON COLUMN audit_checkpoint.previous IS 'metadata: hash of the checkpoint before it';
COMMENT ON COLUMN audit_checkpoint.hash IS 'metadata: hash of this checkpoint';

CREATE TABLE audit_checkpoint_head (
  position bigint NOT NULL REFERENCES audit_checkpoint,
  chain_id uuid   NOT NULL,
  length   bigint NOT NULL,
  head     bytea  NOT NULL,
  PRIMARY KEY (position, chain_id)
);
COMMENT ON COLUMN audit_checkpoint_head.position IS 'metadata: the checkpoint';
COMMENT ON COLUMN audit_checkpoint_head.chain_id IS 'metadata: the chain';
COMMENT ON COLUMN audit_checkpoint_head.length IS 'metadata: its length at that moment';
COMMENT ON COLUMN audit_checkpoint_head.head IS 'metadata: its head at that moment';

CREATE TABLE audit_countersignature (
  position  bigint NOT NULL REFERENCES audit_checkpoint,
  key_id    text   NOT NULL,
  statement text   NOT NULL,
  PRIMARY KEY (position, key_id)
);
COMMENT ON COLUMN audit_countersignature.position IS 'metadata: the checkpoint that was signed';
COMMENT ON COLUMN audit_countersignature.key_id IS 'metadata: the key that signed';
COMMENT ON COLUMN audit_countersignature.statement IS 'metadata: the signed statement';
