-- Coordinators say per line and urgency whom a step of the ringing wakes, over which channels and for how long. A line
-- without rows goes the usual way. For "everybody of the line" an alarm remembers to which line its readers belong.

CREATE TABLE alarm_policy (
    line_id text PRIMARY KEY,
    version int  NOT NULL
);

COMMENT ON COLUMN alarm_policy.line_id IS 'metadata: which line';
COMMENT ON COLUMN alarm_policy.version IS 'metadata: counts the changes';

CREATE TABLE alarm_policy_step (
    line_id      text     NOT NULL REFERENCES alarm_policy ON DELETE CASCADE,
    urgency      text     NOT NULL CHECK (urgency IN ('now', 'today', 'week')),
    place        smallint NOT NULL,
    whom         text     NOT NULL CHECK (whom IN ('first', 'second', 'line', 'route', 'coordinators')),
    channels     text     NOT NULL CHECK (channels <> ''),
    wait_seconds int      NOT NULL CHECK (wait_seconds BETWEEN 5 AND 1800),
    PRIMARY KEY (line_id, urgency, place)
);

COMMENT ON COLUMN alarm_policy_step.line_id IS 'metadata: which line';
COMMENT ON COLUMN alarm_policy_step.urgency IS 'metadata: for how soon somebody must speak us: now, today, week';
COMMENT ON COLUMN alarm_policy_step.place IS 'metadata: place in the round';
COMMENT ON COLUMN alarm_policy_step.whom IS 'metadata: whom the step wakes';
COMMENT ON COLUMN alarm_policy_step.channels IS 'metadata: over which channels it tries first';
COMMENT ON COLUMN alarm_policy_step.wait_seconds IS 'metadata: seconds until the next step';

ALTER TABLE alarm_route ADD COLUMN line_id text;
COMMENT ON COLUMN alarm_route.line_id IS 'metadata: line of that member when the alarm was opened';
