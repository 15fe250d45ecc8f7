-- Each gap in the roster is told once when there is time to mend it and once when it begins within a day, not at every look.

CREATE TABLE alarm_gap (
    gap_id   uuid PRIMARY KEY,
    line_id  text        NOT NULL,
    stage    text        NOT NULL CHECK (stage IN ('ahead', 'soon')),
    from_at  timestamptz NOT NULL,
    until_at timestamptz NOT NULL
);

COMMENT ON COLUMN alarm_gap.gap_id IS 'metadata: subject of the alarm';
COMMENT ON COLUMN alarm_gap.line_id IS 'metadata: line that the roster leaves alone';
COMMENT ON COLUMN alarm_gap.stage IS 'metadata: told while there is time, or a day before';
COMMENT ON COLUMN alarm_gap.from_at IS 'metadata: begin of the gap as seen last';
COMMENT ON COLUMN alarm_gap.until_at IS 'metadata: end of the gap as seen last';
