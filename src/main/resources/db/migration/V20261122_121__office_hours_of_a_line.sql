-- A message to an owner off duty waits until the day begins. When that is differs by line: who works for one beside another job
-- is there in the evening, not at nine.

ALTER TABLE office_line ADD COLUMN office_opens time NOT NULL DEFAULT '09:00';
ALTER TABLE office_line ADD COLUMN office_closes time NOT NULL DEFAULT '17:00';
ALTER TABLE office_line ADD CONSTRAINT an_office_closes_after_it_opens CHECK (office_opens < office_closes);
COMMENT ON COLUMN office_line.office_opens IS 'metadata: from when somebody works on a working day, for a message to an owner off duty';
COMMENT ON COLUMN office_line.office_closes IS 'metadata: until when somebody works on a working day';
