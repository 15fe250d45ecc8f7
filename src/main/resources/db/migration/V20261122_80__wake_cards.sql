-- A reporter may agree that whoever is on duty knows of her file. Then a short card lies ready, sealed to the confidants of
-- the file's line; it is handed out only to whoever has duty. Each card has a key of its own, which goes when the card goes.

CREATE TABLE casefile_wake_card (
  case_id     uuid        PRIMARY KEY,
  audience_id uuid        NOT NULL,
  written_at  timestamptz NOT NULL
);
COMMENT ON TABLE casefile_wake_card IS 'what whoever is on duty does when a reporter calls (wekkaart)';
COMMENT ON COLUMN casefile_wake_card.case_id IS 'metadata: the file';
COMMENT ON COLUMN casefile_wake_card.audience_id IS 'metadata: the list of readers of this card';
COMMENT ON COLUMN casefile_wake_card.written_at IS 'metadata: since when it lies ready';

COMMENT ON COLUMN casefile_consent.to_association IS 'metadata: the other association, or duty: whoever is on duty may know of it';
COMMENT ON TABLE casefile_consent IS 'the reporter agreed that people of another association, or whoever is on duty, may be told';
