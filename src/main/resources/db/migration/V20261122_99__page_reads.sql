-- How often a public page was read on a day, and nothing else: not by whom, not when, not from where. It tells the team which
-- pages people need.
CREATE TABLE guidance_page_reads (
    day      date   NOT NULL,
    page     text   NOT NULL,
    language text   NOT NULL CHECK (language IN ('nl', 'en')),
    reads    bigint NOT NULL CHECK (reads > 0),
    PRIMARY KEY (day, page, language)
);
COMMENT ON COLUMN guidance_page_reads.day IS 'metadata: on which day';
COMMENT ON COLUMN guidance_page_reads.page IS 'metadata: which public page';
COMMENT ON COLUMN guidance_page_reads.language IS 'metadata: in which language';
COMMENT ON COLUMN guidance_page_reads.reads IS 'metadata: how often it was read';
