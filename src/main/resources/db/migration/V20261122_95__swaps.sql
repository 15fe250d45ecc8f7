-- Shifts that members offer each other, and running shifts that one took over from another. What was agreed stands in the
-- roster itself; this is what is still to be agreed, or may still be undone, and goes when the hours are over.

CREATE TABLE duty_offer (
    offer_id     uuid PRIMARY KEY,
    line_id      text        NOT NULL,
    rank         text        NOT NULL CHECK (rank IN ('first', 'second')),
    from_at      timestamptz NOT NULL,
    until_at     timestamptz NOT NULL CHECK (until_at > from_at),
    member_id    uuid        NOT NULL,
    asked_id     uuid,
    declined     uuid[]      NOT NULL DEFAULT '{}',
    taken_by     uuid,
    return_rank  text CHECK (return_rank IN ('first', 'second')),
    return_from  timestamptz,
    return_until timestamptz CHECK (return_until > return_from),
    made_at      timestamptz NOT NULL,
    CHECK ((return_rank IS NULL) = (return_from IS NULL) AND (return_from IS NULL) = (return_until IS NULL)),
    CHECK (return_rank IS NULL OR taken_by IS NOT NULL)
);
CREATE INDEX duty_offer_passes ON duty_offer (until_at);
COMMENT ON COLUMN duty_offer.offer_id IS 'metadata: which offer';
COMMENT ON COLUMN duty_offer.line_id IS 'metadata: which line is answered';
COMMENT ON COLUMN duty_offer.rank IS 'metadata: who is rung first or second';
COMMENT ON COLUMN duty_offer.from_at IS 'metadata: begin of the hours';
COMMENT ON COLUMN duty_offer.until_at IS 'metadata: end of the hours';
COMMENT ON COLUMN duty_offer.member_id IS 'metadata: who offers them';
COMMENT ON COLUMN duty_offer.asked_id IS 'metadata: the one colleague who is asked; nobody means everybody on the line';
COMMENT ON COLUMN duty_offer.declined IS 'metadata: who said no';
COMMENT ON COLUMN duty_offer.taken_by IS 'metadata: who would take them';
COMMENT ON COLUMN duty_offer.return_rank IS 'metadata: place of the hours that are given in return';
COMMENT ON COLUMN duty_offer.return_from IS 'metadata: their begin';
COMMENT ON COLUMN duty_offer.return_until IS 'metadata: their end';
COMMENT ON COLUMN duty_offer.made_at IS 'metadata: when it was offered';

CREATE TABLE duty_take_over (
    take_over_id   uuid PRIMARY KEY,
    line_id        text        NOT NULL,
    member_id      uuid        NOT NULL,
    from_member_id uuid,
    from_at        timestamptz NOT NULL,
    until_at       timestamptz NOT NULL CHECK (until_at > from_at)
);
CREATE INDEX duty_take_over_of_line ON duty_take_over (line_id, from_at);
COMMENT ON COLUMN duty_take_over.take_over_id IS 'metadata: which taking over';
COMMENT ON COLUMN duty_take_over.line_id IS 'metadata: which line is answered';
COMMENT ON COLUMN duty_take_over.member_id IS 'metadata: who took it over';
COMMENT ON COLUMN duty_take_over.from_member_id IS 'metadata: who had it';
COMMENT ON COLUMN duty_take_over.from_at IS 'metadata: when';
COMMENT ON COLUMN duty_take_over.until_at IS 'metadata: until when';
