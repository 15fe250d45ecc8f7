-- A telephone at night must say in the member's own language that somebody waits. Dutch for whoever chose nothing.

CREATE TABLE alarm_language (
  member_id uuid PRIMARY KEY,
  language  text NOT NULL CHECK (language IN ('nl', 'en'))
);
COMMENT ON TABLE alarm_language IS 'the language in which a member is woken';
COMMENT ON COLUMN alarm_language.member_id IS 'metadata: who is woken';
COMMENT ON COLUMN alarm_language.language IS 'metadata: Dutch or English';
