-- A proposal for a roster is looked for on one node and seen from every node, so it lives here: what was asked, how far it is,
-- the best so far, and what it changed when it was accepted, so that a coordinator can go back to how it was.

CREATE TABLE duty_proposal (
    proposal_id       uuid PRIMARY KEY,
    line_id           text        NOT NULL,
    revision          bigint      NOT NULL,
    turn              text        NOT NULL CHECK (turn IN ('daily', 'weekly')),
    weekday           smallint    NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    at_time           time        NOT NULL,
    from_day          date        NOT NULL,
    until_day         date        NOT NULL CHECK (until_day >= from_day),
    second            boolean     NOT NULL,
    member_ids        uuid[]      NOT NULL,
    limit_seconds     int         NOT NULL,
    state             text        NOT NULL CHECK (state IN ('running', 'ready', 'stopped', 'broken', 'accepted', 'undone')),
    asked_at          timestamptz NOT NULL,
    started_at        timestamptz,
    seen_at           timestamptz NOT NULL,
    ended_at          timestamptz,
    stop_asked        boolean     NOT NULL,
    points            smallint    NOT NULL,
    better            int         NOT NULL,
    accepted_revision bigint,
    CONSTRAINT a_proposal_that_is_not_looked_for_has_ended CHECK ((state = 'running') = (ended_at IS NULL))
);
CREATE UNIQUE INDEX duty_proposal_one_at_a_time ON duty_proposal (line_id) WHERE state = 'running';
CREATE INDEX duty_proposal_of_line ON duty_proposal (line_id, asked_at);

COMMENT ON COLUMN duty_proposal.proposal_id IS 'metadata: which proposal';
COMMENT ON COLUMN duty_proposal.line_id IS 'metadata: for which line';
COMMENT ON COLUMN duty_proposal.revision IS 'metadata: of the roster that it was made for';
COMMENT ON COLUMN duty_proposal.turn IS 'metadata: how long a turn lasts';
COMMENT ON COLUMN duty_proposal.weekday IS 'metadata: day on which a weekly turn is handed over, Monday is 1';
COMMENT ON COLUMN duty_proposal.at_time IS 'metadata: hour of handing over, by the Dutch clock';
COMMENT ON COLUMN duty_proposal.from_day IS 'metadata: first day';
COMMENT ON COLUMN duty_proposal.until_day IS 'metadata: last day';
COMMENT ON COLUMN duty_proposal.second IS 'metadata: whether there is a second';
COMMENT ON COLUMN duty_proposal.member_ids IS 'metadata: who takes part';
COMMENT ON COLUMN duty_proposal.limit_seconds IS 'metadata: how long it may be looked for';
COMMENT ON COLUMN duty_proposal.state IS 'metadata: whether it is looked for, ended, accepted or taken back';
COMMENT ON COLUMN duty_proposal.asked_at IS 'metadata: when it was asked for';
COMMENT ON COLUMN duty_proposal.started_at IS 'metadata: when the search began';
COMMENT ON COLUMN duty_proposal.seen_at IS 'metadata: when the node that looks for it last said so';
COMMENT ON COLUMN duty_proposal.ended_at IS 'metadata: when it ended or was accepted';
COMMENT ON COLUMN duty_proposal.stop_asked IS 'metadata: whether somebody asked to stop';
COMMENT ON COLUMN duty_proposal.points IS 'metadata: mark of the best so far';
COMMENT ON COLUMN duty_proposal.better IS 'metadata: how often a better one was found';
COMMENT ON COLUMN duty_proposal.accepted_revision IS 'metadata: of the roster after it was accepted';

CREATE TABLE duty_proposed_shift (
    proposal_id uuid        NOT NULL REFERENCES duty_proposal ON DELETE CASCADE,
    part        text        NOT NULL CHECK (part IN ('proposed', 'placed', 'taken-away')),
    shift_id    uuid        NOT NULL,
    rank        text        NOT NULL CHECK (rank IN ('first', 'second')),
    member_id   uuid        NOT NULL,
    from_at     timestamptz NOT NULL,
    until_at    timestamptz NOT NULL CHECK (until_at > from_at),
    PRIMARY KEY (proposal_id, part, shift_id)
);
COMMENT ON COLUMN duty_proposed_shift.proposal_id IS 'metadata: of which proposal';
COMMENT ON COLUMN duty_proposed_shift.part IS 'metadata: proposed, placed when it was accepted, or taken off the roster then';
COMMENT ON COLUMN duty_proposed_shift.shift_id IS 'metadata: which shift';
COMMENT ON COLUMN duty_proposed_shift.rank IS 'metadata: who is rung first or second';
COMMENT ON COLUMN duty_proposed_shift.member_id IS 'metadata: who answers';
COMMENT ON COLUMN duty_proposed_shift.from_at IS 'metadata: begin';
COMMENT ON COLUMN duty_proposed_shift.until_at IS 'metadata: end';
