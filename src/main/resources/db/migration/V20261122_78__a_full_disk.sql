-- A disk that runs full is told to coordinators well before anything is refused.

ALTER TABLE alarm DROP CONSTRAINT alarm_kind_check;
ALTER TABLE alarm ADD CONSTRAINT alarm_kind_check
  CHECK (kind IN ('request', 'nobody', 'commitment', 'gap', 'practice', 'rescue', 'call', 'disk'));
