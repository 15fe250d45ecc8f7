-- The team's lines are fixed by who founded it; how each is reached and how long a telephone rings is
-- the team's own to change.
CREATE TABLE office_line (
  line_id        text     PRIMARY KEY,
  place          smallint NOT NULL,
  number         text     NOT NULL DEFAULT '',
  hours          text     NOT NULL DEFAULT '',
  shown          boolean  NOT NULL DEFAULT true,
  step_seconds   int      NOT NULL DEFAULT 60 CHECK (step_seconds >= 5),
  taking_minutes int      NOT NULL DEFAULT 10 CHECK (taking_minutes BETWEEN 1 AND 120)
);
COMMENT ON COLUMN office_line.line_id IS 'metadata: the line';
COMMENT ON COLUMN office_line.place IS 'metadata: where it stands in lists';
COMMENT ON COLUMN office_line.number IS 'metadata: its own public telephone number';
COMMENT ON COLUMN office_line.hours IS 'metadata: when that number is answered';
COMMENT ON COLUMN office_line.shown IS 'metadata: whether the public sees the line';
COMMENT ON COLUMN office_line.step_seconds IS 'metadata: how long one telephone rings before the next';
COMMENT ON COLUMN office_line.taking_minutes IS 'metadata: after how much silence a taken request goes on';

INSERT INTO office_line (line_id, place, number, hours, shown) VALUES
  ('mayors', 1, '', '', true),
  ('executives', 2, '', '', true),
  ('councillors', 3, '070-373 8119', 'op werkdagen overdag', true),
  ('provincial-councillors', 4, '', '', true),
  ('common', 5, '', '', true),
  ('ministry', 6, '', '', true);
