-- A roster for years instead of one week: who takes turns, what differs on a day, who is away, and what each line asks of it.
-- The week by weekday and hour of before is dropped; no installation had filled one.

DROP TABLE duty_slot;

CREATE TABLE duty_line (
    line_id     text PRIMARY KEY,
    revision    bigint   NOT NULL DEFAULT 0,
    most_nights smallint NOT NULL CHECK (most_nights BETWEEN 1 AND 31),
    rest_hours  smallint NOT NULL CHECK (rest_hours BETWEEN 0 AND 24)
);
COMMENT ON COLUMN duty_line.line_id IS 'metadata: which line';
COMMENT ON COLUMN duty_line.revision IS 'metadata: how often its roster was changed';
COMMENT ON COLUMN duty_line.most_nights IS 'metadata: most nights in a row for one member';
COMMENT ON COLUMN duty_line.rest_hours IS 'metadata: hours after a disturbed night in which the other is rung first';

CREATE TABLE duty_rotation (
    rotation_id uuid PRIMARY KEY,
    line_id     text     NOT NULL REFERENCES duty_line,
    rank        text     NOT NULL CHECK (rank IN ('first', 'second')),
    turn        text     NOT NULL CHECK (turn IN ('daily', 'weekly')),
    weekday     smallint NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    at_time     time     NOT NULL,
    starts_on   date     NOT NULL,
    ends_on     date CHECK (ends_on > starts_on)
);
CREATE INDEX duty_rotation_of_line ON duty_rotation (line_id);
COMMENT ON COLUMN duty_rotation.rotation_id IS 'metadata: which rotation';
COMMENT ON COLUMN duty_rotation.line_id IS 'metadata: which line is answered';
COMMENT ON COLUMN duty_rotation.rank IS 'metadata: who is rung first or second';
COMMENT ON COLUMN duty_rotation.turn IS 'metadata: how long a turn lasts';
COMMENT ON COLUMN duty_rotation.weekday IS 'metadata: day on which a weekly turn is handed over, Monday is 1';
COMMENT ON COLUMN duty_rotation.at_time IS 'metadata: hour of handing over, by the Dutch clock';
COMMENT ON COLUMN duty_rotation.starts_on IS 'metadata: day on which it begins';
COMMENT ON COLUMN duty_rotation.ends_on IS 'metadata: day on which it ends';

CREATE TABLE duty_seat (
    rotation_id uuid       NOT NULL REFERENCES duty_rotation ON DELETE CASCADE,
    position    smallint   NOT NULL,
    member_id   uuid       NOT NULL,
    free_days   smallint[] NOT NULL,
    hours       text       NOT NULL CHECK (hours IN ('always', 'daytime', 'nights')),
    PRIMARY KEY (rotation_id, position)
);
COMMENT ON COLUMN duty_seat.rotation_id IS 'metadata: in which rotation';
COMMENT ON COLUMN duty_seat.position IS 'metadata: place in the order';
COMMENT ON COLUMN duty_seat.member_id IS 'metadata: who takes turns';
COMMENT ON COLUMN duty_seat.free_days IS 'metadata: weekdays on which she never does, Monday is 1';
COMMENT ON COLUMN duty_seat.hours IS 'metadata: at which hours she does';

CREATE TABLE duty_shift (
    shift_id  uuid PRIMARY KEY,
    line_id   text        NOT NULL REFERENCES duty_line,
    rank      text        NOT NULL CHECK (rank IN ('first', 'second')),
    member_id uuid        NOT NULL,
    from_at   timestamptz NOT NULL,
    until_at  timestamptz NOT NULL CHECK (until_at > from_at),
    pinned    boolean     NOT NULL
);
CREATE INDEX duty_shift_of_line ON duty_shift (line_id, until_at);
COMMENT ON COLUMN duty_shift.shift_id IS 'metadata: which single shift';
COMMENT ON COLUMN duty_shift.line_id IS 'metadata: which line is answered';
COMMENT ON COLUMN duty_shift.rank IS 'metadata: who is rung first or second';
COMMENT ON COLUMN duty_shift.member_id IS 'metadata: who answers';
COMMENT ON COLUMN duty_shift.from_at IS 'metadata: begin';
COMMENT ON COLUMN duty_shift.until_at IS 'metadata: end';
COMMENT ON COLUMN duty_shift.pinned IS 'metadata: whether somebody placed it by hand';

CREATE TABLE duty_replacement (
    replacement_id uuid PRIMARY KEY,
    line_id        text        NOT NULL REFERENCES duty_line,
    rank           text        NOT NULL CHECK (rank IN ('first', 'second')),
    member_id      uuid        NOT NULL,
    from_at        timestamptz NOT NULL,
    until_at       timestamptz NOT NULL CHECK (until_at > from_at)
);
CREATE INDEX duty_replacement_of_line ON duty_replacement (line_id, until_at);
COMMENT ON COLUMN duty_replacement.replacement_id IS 'metadata: which replacement';
COMMENT ON COLUMN duty_replacement.line_id IS 'metadata: which line is answered';
COMMENT ON COLUMN duty_replacement.rank IS 'metadata: who is rung first or second';
COMMENT ON COLUMN duty_replacement.member_id IS 'metadata: who answers instead';
COMMENT ON COLUMN duty_replacement.from_at IS 'metadata: begin';
COMMENT ON COLUMN duty_replacement.until_at IS 'metadata: end';

CREATE TABLE duty_leave (
    leave_id  uuid PRIMARY KEY,
    member_id uuid        NOT NULL,
    from_at   timestamptz NOT NULL,
    until_at  timestamptz CHECK (until_at > from_at),
    why       text        NOT NULL CHECK (why IN ('own', 'left', 'keys'))
);
CREATE INDEX duty_leave_of_member ON duty_leave (member_id, until_at);
COMMENT ON COLUMN duty_leave.leave_id IS 'metadata: which absence';
COMMENT ON COLUMN duty_leave.member_id IS 'metadata: who is away';
COMMENT ON COLUMN duty_leave.from_at IS 'metadata: begin';
COMMENT ON COLUMN duty_leave.until_at IS 'metadata: end; without one it lasts';
COMMENT ON COLUMN duty_leave.why IS 'metadata: own leave, left the team, or keys withdrawn';

CREATE TABLE duty_wish (
    member_id uuid    NOT NULL,
    day       date    NOT NULL,
    gladly    boolean NOT NULL,
    PRIMARY KEY (member_id, day)
);
COMMENT ON COLUMN duty_wish.member_id IS 'metadata: whose wish';
COMMENT ON COLUMN duty_wish.day IS 'metadata: for which day';
COMMENT ON COLUMN duty_wish.gladly IS 'metadata: rather on duty, or rather not';

CREATE TABLE duty_fallback (
    number   smallint PRIMARY KEY DEFAULT 1 CHECK (number = 1),
    in_turn  boolean NOT NULL,
    line_ids text[]  NOT NULL
);
COMMENT ON COLUMN duty_fallback.number IS 'metadata: there is one';
COMMENT ON COLUMN duty_fallback.in_turn IS 'metadata: whether another line comes first each week';
COMMENT ON COLUMN duty_fallback.line_ids IS 'metadata: lines that answer the common number, in order';
