-- The telephone number: exchanges that ask whom to ring, and what became of calls. No number of a caller is here.

ALTER TABLE alarm DROP CONSTRAINT alarm_kind_check;
ALTER TABLE alarm ADD CONSTRAINT alarm_kind_check
    CHECK (kind IN ('request', 'nobody', 'commitment', 'gap', 'practice', 'rescue', 'call'));

CREATE TABLE alarm_exchange (
    exchange_id      uuid PRIMARY KEY,
    name             text        NOT NULL,
    call_back_number text        NOT NULL,
    token_hash       bytea       NOT NULL UNIQUE,
    added_at         timestamptz NOT NULL,
    asked_at         timestamptz
);

COMMENT ON COLUMN alarm_exchange.exchange_id IS 'metadata: which telephone exchange';
COMMENT ON COLUMN alarm_exchange.name IS 'metadata: what the coordinators call it';
COMMENT ON COLUMN alarm_exchange.call_back_number IS 'metadata: number of the team that members call to reach somebody who asked for it; empty when there is none';
COMMENT ON COLUMN alarm_exchange.token_hash IS 'key material: hash of the token with which it asks';
COMMENT ON COLUMN alarm_exchange.added_at IS 'metadata: since when it may ask';
COMMENT ON COLUMN alarm_exchange.asked_at IS 'metadata: when it asked last, to the minute';

CREATE TABLE alarm_call (
    call_id     uuid        NOT NULL,
    outcome     text        NOT NULL CHECK (outcome IN ('answered', 'nobody', 'hung-up', 'call-back')),
    line_id     text        NOT NULL,
    exchange_id uuid        NOT NULL,
    ended_at    timestamptz NOT NULL,
    PRIMARY KEY (call_id, outcome)
);
CREATE INDEX alarm_call_ended ON alarm_call (ended_at);

COMMENT ON COLUMN alarm_call.call_id IS 'metadata: which call, a name made by the exchange';
COMMENT ON COLUMN alarm_call.outcome IS 'metadata: answered, nobody, hung-up, or call-back when 1 was pressed';
COMMENT ON COLUMN alarm_call.line_id IS 'metadata: line that was called';
COMMENT ON COLUMN alarm_call.exchange_id IS 'metadata: exchange that told it';
COMMENT ON COLUMN alarm_call.ended_at IS 'metadata: when it was answered or ended';

CREATE TABLE alarm_call_ring (
    call_id   uuid NOT NULL,
    position  int  NOT NULL,
    member_id uuid,
    seconds   int  NOT NULL,
    result    text NOT NULL CHECK (result IN ('answered', 'no-answer', 'busy', 'refused', 'unreachable')),
    PRIMARY KEY (call_id, position)
);

COMMENT ON COLUMN alarm_call_ring.call_id IS 'metadata: which call';
COMMENT ON COLUMN alarm_call_ring.position IS 'metadata: place in the order';
COMMENT ON COLUMN alarm_call_ring.member_id IS 'metadata: whose telephone rang; empty when the exchange rang by its own list';
COMMENT ON COLUMN alarm_call_ring.seconds IS 'metadata: how long it rang';
COMMENT ON COLUMN alarm_call_ring.result IS 'metadata: answered, no-answer, busy, refused or unreachable';
