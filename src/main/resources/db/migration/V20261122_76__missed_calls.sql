-- Calls that nobody answered. Whoever pressed 1 is called back; a call that was hung up is known and not called back.

CREATE TABLE intake_missed_call (
    call_id   uuid PRIMARY KEY,
    line_id   text        NOT NULL,
    asked     boolean     NOT NULL,
    missed_at timestamptz NOT NULL,
    taken_by  uuid,
    tries     int         NOT NULL DEFAULT 0,
    next_at   timestamptz,
    outcome   text        CHECK (outcome IN ('spoken', 'unreachable', 'seen')),
    ended_at  timestamptz,
    CONSTRAINT a_missed_call_ends_with_an_outcome CHECK ((outcome IS NULL) = (ended_at IS NULL))
);
CREATE INDEX intake_missed_call_open ON intake_missed_call (missed_at) WHERE ended_at IS NULL;

COMMENT ON TABLE intake_missed_call IS 'a call to the team''s number that nobody answered (gemiste oproep); who called is not known here';
COMMENT ON COLUMN intake_missed_call.call_id IS 'metadata: name of the call, made by the exchange';
COMMENT ON COLUMN intake_missed_call.line_id IS 'metadata: line that was called';
COMMENT ON COLUMN intake_missed_call.asked IS 'metadata: whether the caller pressed 1 to be called back';
COMMENT ON COLUMN intake_missed_call.missed_at IS 'metadata: when the call ended';
COMMENT ON COLUMN intake_missed_call.taken_by IS 'metadata: confidant who took it';
COMMENT ON COLUMN intake_missed_call.tries IS 'metadata: how often calling back reached nobody';
COMMENT ON COLUMN intake_missed_call.next_at IS 'metadata: when the next try is agreed';
COMMENT ON COLUMN intake_missed_call.outcome IS 'metadata: spoken, unreachable after three tries, or seen';
COMMENT ON COLUMN intake_missed_call.ended_at IS 'metadata: when it was done with';
