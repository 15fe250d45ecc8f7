-- Who answers which line when: a week that repeats. Names stand in access, nothing of a file is here.

CREATE TABLE duty_slot (
    slot_id    uuid PRIMARY KEY,
    line_id    text     NOT NULL,
    weekday    smallint NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    from_time  time     NOT NULL,
    until_time time     NOT NULL,
    member_id  uuid     NOT NULL,
    rank       smallint NOT NULL CHECK (rank IN (1, 2))
);
CREATE INDEX duty_slot_of_line ON duty_slot (line_id);

COMMENT ON COLUMN duty_slot.slot_id IS 'metadata: which place in the roster';
COMMENT ON COLUMN duty_slot.line_id IS 'metadata: which line is answered';
COMMENT ON COLUMN duty_slot.weekday IS 'metadata: day on which it begins, Monday is 1';
COMMENT ON COLUMN duty_slot.from_time IS 'metadata: begin, in Dutch local time';
COMMENT ON COLUMN duty_slot.until_time IS 'metadata: end, in Dutch local time; at or before the begin means the next day';
COMMENT ON COLUMN duty_slot.member_id IS 'metadata: who answers';
COMMENT ON COLUMN duty_slot.rank IS 'metadata: 1 is rung first, 2 is rung second';
