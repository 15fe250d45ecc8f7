-- A consent can be taken back after the file crossed. Then it must be able to go back to where it came from, so that has to
-- be known; who took it back is in the access log.

ALTER TABLE casefile_consent ADD COLUMN from_association text NULL;
COMMENT ON COLUMN casefile_consent.from_association IS 'metadata: the association the file belonged to when the reporter agreed';
