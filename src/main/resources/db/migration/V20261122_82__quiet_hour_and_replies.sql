-- Whoever was called in the night and took it may sleep for a while before she is the first to be rung again, when another
-- can be. What happens when a reporter writes while the owner of her file is off duty. Both are rules of the line.

ALTER TABLE office_line ADD COLUMN quiet_minutes int NOT NULL DEFAULT 60 CHECK (quiet_minutes BETWEEN 0 AND 720);
ALTER TABLE office_line ADD COLUMN reply_rule text NOT NULL DEFAULT 'wait' CHECK (reply_rule IN ('wait', 'owner', 'duty'));
COMMENT ON COLUMN office_line.quiet_minutes IS 'metadata: how long after a call in the night another is rung first';
COMMENT ON COLUMN office_line.reply_rule IS 'metadata: who is rung when a reporter writes while the owner is off duty: nobody before she is back, the owner, or whoever has duty';

CREATE INDEX alarm_acknowledged ON alarm (acknowledged_at) WHERE acknowledged_by IS NOT NULL;
