-- An open alarm always has one next step and never stops by itself; the database holds that, not only the code.
-- Nothing here says what a request is about: ids, times, and the addresses at which members are woken.

CREATE TABLE alarm (
    alarm_id              uuid PRIMARY KEY,
    kind                  text        NOT NULL CHECK (kind IN ('request', 'nobody', 'commitment', 'gap', 'practice', 'rescue')),
    subject_id            uuid        NOT NULL,
    line_id               text,
    wish                  text,
    state                 text        NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'closed')),
    step_seconds          int         NOT NULL CHECK (step_seconds >= 5),
    hold_seconds          int         NOT NULL CHECK (hold_seconds >= 5),
    next_step_at          timestamptz,
    step                  int         NOT NULL DEFAULT 0,
    round                 int         NOT NULL DEFAULT 0,
    turn                  int         NOT NULL DEFAULT 0,
    opened_at             timestamptz NOT NULL,
    first_rung_at         timestamptz,
    first_acknowledged_at timestamptz,
    acknowledged_by       uuid,
    acknowledged_at       timestamptz,
    fell_silent           uuid,
    bundle_id             uuid,
    closed_at             timestamptz,
    CONSTRAINT an_open_alarm_has_a_next_step CHECK (state <> 'open' OR next_step_at IS NOT NULL)
);
CREATE INDEX alarm_due ON alarm (next_step_at) WHERE state = 'open';
CREATE UNIQUE INDEX alarm_one_open ON alarm (kind, subject_id) WHERE state = 'open';
CREATE INDEX alarm_of_subject ON alarm (subject_id, kind);

COMMENT ON COLUMN alarm.alarm_id IS 'metadata: which alarm';
COMMENT ON COLUMN alarm.kind IS 'metadata: what somebody is woken for';
COMMENT ON COLUMN alarm.subject_id IS 'metadata: id of the request, commitment or other thing that waits';
COMMENT ON COLUMN alarm.line_id IS 'metadata: line whose roster orders the ringing';
COMMENT ON COLUMN alarm.wish IS 'metadata: when the reporter wishes to speak somebody: now, today, week';
COMMENT ON COLUMN alarm.state IS 'metadata: open or closed';
COMMENT ON COLUMN alarm.step_seconds IS 'metadata: seconds from one step to the next';
COMMENT ON COLUMN alarm.hold_seconds IS 'metadata: seconds that an acknowledgement holds the alarm';
COMMENT ON COLUMN alarm.next_step_at IS 'metadata: when the next step is due';
COMMENT ON COLUMN alarm.step IS 'metadata: step of the round that is due';
COMMENT ON COLUMN alarm.round IS 'metadata: how often the whole route was gone round';
COMMENT ON COLUMN alarm.turn IS 'metadata: steps taken in all';
COMMENT ON COLUMN alarm.opened_at IS 'metadata: when the waiting began';
COMMENT ON COLUMN alarm.first_rung_at IS 'metadata: when a channel first took a ring';
COMMENT ON COLUMN alarm.first_acknowledged_at IS 'metadata: when somebody first acknowledged';
COMMENT ON COLUMN alarm.acknowledged_by IS 'metadata: member whose acknowledgement holds it now';
COMMENT ON COLUMN alarm.acknowledged_at IS 'metadata: when that acknowledgement came';
COMMENT ON COLUMN alarm.fell_silent IS 'metadata: member whose acknowledgement lapsed last';
COMMENT ON COLUMN alarm.bundle_id IS 'metadata: wave with which it was rung last';
COMMENT ON COLUMN alarm.closed_at IS 'metadata: when the waiting ended';

CREATE TABLE alarm_route (
    alarm_id  uuid NOT NULL REFERENCES alarm ON DELETE CASCADE,
    position  int  NOT NULL,
    member_id uuid NOT NULL,
    PRIMARY KEY (alarm_id, position)
);
CREATE INDEX alarm_route_of_member ON alarm_route (member_id);

COMMENT ON COLUMN alarm_route.alarm_id IS 'metadata: which alarm';
COMMENT ON COLUMN alarm_route.position IS 'metadata: place in the order';
COMMENT ON COLUMN alarm_route.member_id IS 'metadata: member who may be woken because they can open what waits';

CREATE TABLE alarm_channel (
    channel_id         uuid PRIMARY KEY,
    member_id          uuid        NOT NULL,
    kind               text        NOT NULL CHECK (kind IN ('voice', 'sms', 'push', 'mail')),
    address            text        NOT NULL,
    push_p256dh        bytea,
    push_auth          bytea,
    added_at           timestamptz NOT NULL,
    verified_at        timestamptz,
    verification_hash  bytea,
    verification_until timestamptz,
    verification_tries int         NOT NULL DEFAULT 0,
    last_worked_at     timestamptz,
    last_failed_at     timestamptz,
    UNIQUE (member_id, kind, address),
    CHECK (kind <> 'push' OR (push_p256dh IS NOT NULL AND push_auth IS NOT NULL))
);

COMMENT ON COLUMN alarm_channel.channel_id IS 'metadata: which channel';
COMMENT ON COLUMN alarm_channel.member_id IS 'metadata: whom it wakes';
COMMENT ON COLUMN alarm_channel.kind IS 'metadata: voice, sms, push or mail';
COMMENT ON COLUMN alarm_channel.address IS 'metadata: the member''s own number, mail address or push address';
COMMENT ON COLUMN alarm_channel.push_p256dh IS 'metadata: public key of the member''s browser for push messages';
COMMENT ON COLUMN alarm_channel.push_auth IS 'key material: secret shared with the member''s browser for push messages';
COMMENT ON COLUMN alarm_channel.added_at IS 'metadata: when it was added';
COMMENT ON COLUMN alarm_channel.verified_at IS 'metadata: when the member confirmed that it reaches them';
COMMENT ON COLUMN alarm_channel.verification_hash IS 'key material: hash of the six digits that were sent';
COMMENT ON COLUMN alarm_channel.verification_until IS 'metadata: until when those digits count';
COMMENT ON COLUMN alarm_channel.verification_tries IS 'metadata: wrong tries since';
COMMENT ON COLUMN alarm_channel.last_worked_at IS 'metadata: when it last took a message';
COMMENT ON COLUMN alarm_channel.last_failed_at IS 'metadata: when it last refused one';

CREATE TABLE alarm_attempt (
    attempt_id         uuid PRIMARY KEY,
    alarm_id           uuid        NOT NULL REFERENCES alarm ON DELETE CASCADE,
    member_id          uuid        NOT NULL,
    channel_id         uuid,
    kind               text        NOT NULL,
    turn               int         NOT NULL,
    planned_at         timestamptz NOT NULL,
    retry_at           timestamptz,
    tries              int         NOT NULL DEFAULT 1,
    state              text        NOT NULL CHECK (state IN ('planned', 'bundled', 'sent', 'delivered', 'answered', 'failed')),
    sent_at            timestamptz,
    result_code        text,
    result_at          timestamptz,
    receipt_token_hash bytea,
    CONSTRAINT a_planned_attempt_is_retried CHECK (state <> 'planned' OR retry_at IS NOT NULL)
);
CREATE INDEX alarm_attempt_without_result ON alarm_attempt (retry_at) WHERE state = 'planned';
CREATE INDEX alarm_attempt_of_alarm ON alarm_attempt (alarm_id);
CREATE UNIQUE INDEX alarm_attempt_receipt ON alarm_attempt (receipt_token_hash) WHERE receipt_token_hash IS NOT NULL;

COMMENT ON COLUMN alarm_attempt.attempt_id IS 'metadata: which attempt';
COMMENT ON COLUMN alarm_attempt.alarm_id IS 'metadata: for which alarm';
COMMENT ON COLUMN alarm_attempt.member_id IS 'metadata: whom it was to wake';
COMMENT ON COLUMN alarm_attempt.channel_id IS 'metadata: over which channel';
COMMENT ON COLUMN alarm_attempt.kind IS 'metadata: voice, sms, push or mail';
COMMENT ON COLUMN alarm_attempt.turn IS 'metadata: at which turn of the alarm';
COMMENT ON COLUMN alarm_attempt.planned_at IS 'metadata: when it was decided';
COMMENT ON COLUMN alarm_attempt.retry_at IS 'metadata: when it is tried again without a result';
COMMENT ON COLUMN alarm_attempt.tries IS 'metadata: how often it was tried';
COMMENT ON COLUMN alarm_attempt.state IS 'metadata: planned, bundled, sent, delivered, answered or failed';
COMMENT ON COLUMN alarm_attempt.sent_at IS 'metadata: when the channel took it';
COMMENT ON COLUMN alarm_attempt.result_code IS 'metadata: what the channel said, as a code';
COMMENT ON COLUMN alarm_attempt.result_at IS 'metadata: when it said so';
COMMENT ON COLUMN alarm_attempt.receipt_token_hash IS 'key material: hash of the token in the address for receipts';

CREATE TABLE alarm_ring (
    member_id uuid        NOT NULL,
    kind      text        NOT NULL,
    alarm_id  uuid        NOT NULL,
    bundle_id uuid        NOT NULL,
    rung_at   timestamptz NOT NULL,
    PRIMARY KEY (member_id, kind)
);

COMMENT ON COLUMN alarm_ring.member_id IS 'metadata: who was woken last';
COMMENT ON COLUMN alarm_ring.kind IS 'metadata: for which kind of alarm';
COMMENT ON COLUMN alarm_ring.alarm_id IS 'metadata: the alarm that rang';
COMMENT ON COLUMN alarm_ring.bundle_id IS 'metadata: the wave that this ring stands for';
COMMENT ON COLUMN alarm_ring.rung_at IS 'metadata: when the wave began to ring here';

CREATE TABLE alarm_push_key (
    id          smallint PRIMARY KEY CHECK (id = 1),
    public_key  text NOT NULL,
    private_key text NOT NULL
);

COMMENT ON COLUMN alarm_push_key.id IS 'metadata: there is one';
COMMENT ON COLUMN alarm_push_key.public_key IS 'metadata: key by which push services know this installation';
COMMENT ON COLUMN alarm_push_key.private_key IS 'key material: signs what we send to push services; opens nothing';
