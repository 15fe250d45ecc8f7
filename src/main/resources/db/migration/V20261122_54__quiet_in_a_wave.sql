-- Two members together ask for quiet while a wave rings on their line. It moves the next step of alarms and ends none.

CREATE TABLE alarm_mute (
    mute_id   uuid PRIMARY KEY,
    line_id   text        NOT NULL,
    asked_by  uuid        NOT NULL,
    asked_at  timestamptz NOT NULL,
    agreed_by uuid,
    agreed_at timestamptz,
    until_at  timestamptz,
    CONSTRAINT nobody_agrees_with_herself CHECK (agreed_by <> asked_by),
    CONSTRAINT quiet_takes_two CHECK ((until_at IS NULL) = (agreed_by IS NULL) AND (until_at IS NULL) = (agreed_at IS NULL)),
    CONSTRAINT quiet_ends CHECK (until_at <= agreed_at + interval '30 minutes')
);
CREATE INDEX alarm_mute_until ON alarm_mute (until_at);

COMMENT ON COLUMN alarm_mute.mute_id IS 'metadata: which quiet';
COMMENT ON COLUMN alarm_mute.line_id IS 'metadata: line on which the wave rings';
COMMENT ON COLUMN alarm_mute.asked_by IS 'metadata: member who asked for it';
COMMENT ON COLUMN alarm_mute.asked_at IS 'metadata: when';
COMMENT ON COLUMN alarm_mute.agreed_by IS 'metadata: the other member';
COMMENT ON COLUMN alarm_mute.agreed_at IS 'metadata: when the other agreed';
COMMENT ON COLUMN alarm_mute.until_at IS 'metadata: until when it is quiet';
