-- Somebody who only wants to take part in a training says that nothing is wrong: nobody is rung for it at night.

ALTER TABLE intake_request DROP CONSTRAINT intake_request_wish_check;
ALTER TABLE intake_request ADD CONSTRAINT intake_request_wish_check CHECK (wish IN ('now', 'today', 'week', 'unhurried'));
COMMENT ON COLUMN intake_request.wish IS 'metadata: how soon the person wants to speak somebody, or that it has no haste';

ALTER TABLE casefile_file DROP CONSTRAINT casefile_file_wish_check;
ALTER TABLE casefile_file ADD CONSTRAINT casefile_file_wish_check CHECK (wish IN ('now', 'today', 'week', 'unhurried'));
COMMENT ON COLUMN casefile_file.wish IS 'metadata: how soon the reporter wanted to speak somebody, or that it had no haste';
COMMENT ON COLUMN alarm.wish IS 'metadata: when the reporter wishes to speak somebody: now, today, week, unhurried';
