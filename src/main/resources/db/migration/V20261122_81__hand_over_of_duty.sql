-- Whoever comes on duty says that she read what was handed over. When nobody says so, people are rung: a duty that
-- nobody took over would be noticed only by somebody in need.

CREATE TABLE handover (
  handover_id  uuid        PRIMARY KEY,
  line_id      text        NOT NULL,
  member_id    uuid        NOT NULL,
  from_members uuid[]      NOT NULL,
  since_at     timestamptz NOT NULL,
  confirm_by   timestamptz NOT NULL,
  confirmed_at timestamptz NULL,
  alarmed_at   timestamptz NULL,
  ended_at     timestamptz NULL
);
CREATE UNIQUE INDEX handover_running ON handover (line_id, member_id) WHERE ended_at IS NULL;
CREATE INDEX handover_member ON handover (member_id) WHERE ended_at IS NULL;
CREATE INDEX handover_ended ON handover (ended_at) WHERE ended_at IS NOT NULL;
COMMENT ON TABLE handover IS 'somebody came on duty and was handed it over (dienstoverdracht)';
COMMENT ON COLUMN handover.handover_id IS 'metadata: subject of the alarm';
COMMENT ON COLUMN handover.line_id IS 'metadata: line that she answers';
COMMENT ON COLUMN handover.member_id IS 'metadata: who came on duty';
COMMENT ON COLUMN handover.from_members IS 'metadata: who went off duty at that moment';
COMMENT ON COLUMN handover.since_at IS 'metadata: when she came on duty';
COMMENT ON COLUMN handover.confirm_by IS 'metadata: until when she may say that she read it, before people are rung';
COMMENT ON COLUMN handover.confirmed_at IS 'metadata: when she said so';
COMMENT ON COLUMN handover.alarmed_at IS 'metadata: when people were rung about it';
COMMENT ON COLUMN handover.ended_at IS 'metadata: when she went off duty';

ALTER TABLE alarm DROP CONSTRAINT alarm_kind_check;
ALTER TABLE alarm ADD CONSTRAINT alarm_kind_check
  CHECK (kind IN ('request', 'nobody', 'commitment', 'gap', 'practice', 'rescue', 'call', 'disk', 'handover', 'reply'));
