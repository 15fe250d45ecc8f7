-- Somebody calls about a file whose owner sleeps, and whoever has duty needs her. She is rung over her own channels; who asked,
-- and what became of it, is kept here, so that the alarm itself names no file.

CREATE TABLE handover_owner_ring (
  ring_id     uuid        PRIMARY KEY,
  case_id     uuid        NOT NULL,
  line_id     text        NOT NULL,
  asked_by    uuid        NOT NULL,
  rung        uuid[]      NOT NULL,
  asked_at    timestamptz NOT NULL,
  answered_by uuid        NULL,
  ended_at    timestamptz NULL
);
CREATE UNIQUE INDEX handover_owner_ring_open ON handover_owner_ring (case_id) WHERE ended_at IS NULL;
CREATE INDEX handover_owner_ring_case ON handover_owner_ring (case_id, asked_at);
COMMENT ON TABLE handover_owner_ring IS 'whoever has duty let the owner of a file be rung (de eigenaar bellen)';
COMMENT ON COLUMN handover_owner_ring.ring_id IS 'metadata: subject of the alarm';
COMMENT ON COLUMN handover_owner_ring.case_id IS 'metadata: the file; at most one open ring for each';
COMMENT ON COLUMN handover_owner_ring.line_id IS 'metadata: line of the file at that moment';
COMMENT ON COLUMN handover_owner_ring.asked_by IS 'metadata: who had duty and asked';
COMMENT ON COLUMN handover_owner_ring.rung IS 'metadata: the owner and the stand-in, in the order of ringing';
COMMENT ON COLUMN handover_owner_ring.asked_at IS 'metadata: when the ringing began';
COMMENT ON COLUMN handover_owner_ring.answered_by IS 'metadata: who of them said that she looks';
COMMENT ON COLUMN handover_owner_ring.ended_at IS 'metadata: when the ringing ended: by one of them, by whoever has duty, or after half an hour';

ALTER TABLE alarm DROP CONSTRAINT alarm_kind_check;
ALTER TABLE alarm ADD CONSTRAINT alarm_kind_check
  CHECK (kind IN ('request', 'nobody', 'commitment', 'gap', 'practice', 'rescue', 'call', 'disk', 'handover', 'reply', 'owner'));
