-- A take that lapsed because the taker fell silent is counted for the coordinators, and the others
-- are rung before that person is again.

ALTER TABLE intake_decline DROP CONSTRAINT intake_decline_reason_check;
ALTER TABLE intake_decline ADD CONSTRAINT intake_decline_reason_check
  CHECK (reason IN ('conflict', 'cannot-open', 'silent'));
COMMENT ON COLUMN intake_decline.reason IS 'metadata: knows the person or place, could not open it, or fell silent';
CREATE INDEX intake_decline_silent ON intake_decline (at) WHERE reason = 'silent';
