-- Sealed records for counting are opened in a coordinator's browser, counted and deleted; what is left of them is how
-- many there were, never fewer than five of anything.

CREATE TABLE casefile_count (
  quarter  text NOT NULL CHECK (quarter ~ '^[0-9]{4}-Q[1-4]$'),
  part     text NOT NULL CHECK (part IN ('total', 'kind', 'office-group', 'province')),
  value    text NOT NULL CHECK (value ~ '^[a-z-]{1,40}$'),
  records  int  NOT NULL CHECK (records >= 5),
  PRIMARY KEY (quarter, part, value)
);
COMMENT ON TABLE casefile_count IS 'how many closed files of a quarter had something in common, at least five';
COMMENT ON COLUMN casefile_count.quarter IS 'metadata: the quarter of closing';
COMMENT ON COLUMN casefile_count.part IS 'metadata: what was counted by';
COMMENT ON COLUMN casefile_count.value IS 'metadata: the word that was counted';
COMMENT ON COLUMN casefile_count.records IS 'metadata: how many, five or more';
