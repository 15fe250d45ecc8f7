-- What nodes find wrong with the ringing itself, so that coordinators see it and one node tells them.

CREATE TABLE alarm_trouble (
    what    text PRIMARY KEY,
    since   timestamptz NOT NULL,
    seen_at timestamptz NOT NULL,
    told_at timestamptz
);

COMMENT ON COLUMN alarm_trouble.what IS 'metadata: what is wrong, as a code';
COMMENT ON COLUMN alarm_trouble.since IS 'metadata: when a node saw it first';
COMMENT ON COLUMN alarm_trouble.seen_at IS 'metadata: when a node saw it last';
COMMENT ON COLUMN alarm_trouble.told_at IS 'metadata: when coordinators were told';

ALTER TABLE alarm_channel ADD COLUMN retest_asked_at timestamptz;
COMMENT ON COLUMN alarm_channel.retest_asked_at IS 'metadata: when its owner was asked to test it again';
