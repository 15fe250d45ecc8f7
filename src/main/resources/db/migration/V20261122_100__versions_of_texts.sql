-- Texts of guidance that the team writes itself, on top of those that the program brings. A version that was offered to a second person
-- never changes again; what holds on a day is the last published one that has begun. Texts for everybody: nothing here is about a person.

CREATE TABLE guidance_version (
    document     text        NOT NULL,
    version      integer     NOT NULL CHECK (version > 0),
    state        text        NOT NULL CHECK (state IN ('draft', 'proposed', 'returned', 'withdrawn', 'published')),
    body         text,
    restores     integer CHECK (restores >= 0 AND restores < version),
    note         text        NOT NULL,
    takes_effect date        NOT NULL,
    based_on     integer     NOT NULL CHECK (based_on >= 0 AND based_on < version),
    lock         integer     NOT NULL CHECK (lock > 0),
    pair_id      uuid,
    author_id    uuid        NOT NULL,
    written_at   timestamptz NOT NULL,
    decided_by   uuid,
    decided_at   timestamptz,
    remark       text        NOT NULL DEFAULT '',
    PRIMARY KEY (document, version),
    CHECK ((body IS NULL) = (restores IS NOT NULL)),
    CHECK ((decided_by IS NULL) = (decided_at IS NULL)),
    CHECK (state <> 'published' OR restores IS NOT NULL OR decided_by <> author_id),
    CHECK (state <> 'published' OR decided_by IS NOT NULL)
);
-- One open version of a text at a time, also for two who begin at the same moment.
CREATE UNIQUE INDEX guidance_version_open ON guidance_version (document) WHERE state IN ('draft', 'proposed');
CREATE INDEX guidance_version_published ON guidance_version (document, version) WHERE state = 'published';
CREATE INDEX guidance_version_pair ON guidance_version (pair_id) WHERE pair_id IS NOT NULL;

COMMENT ON COLUMN guidance_version.document IS 'metadata: which public text';
COMMENT ON COLUMN guidance_version.version IS 'metadata: which version of it';
COMMENT ON COLUMN guidance_version.state IS 'metadata: being written, offered to a second person, or what became of it';
COMMENT ON COLUMN guidance_version.body IS 'metadata: the text as it was written, to be read by everybody';
COMMENT ON COLUMN guidance_version.restores IS 'metadata: the earlier version that holds again; 0 is the one that the program brings';
COMMENT ON COLUMN guidance_version.note IS 'metadata: what was changed and why';
COMMENT ON COLUMN guidance_version.takes_effect IS 'metadata: from which day it holds';
COMMENT ON COLUMN guidance_version.based_on IS 'metadata: the version that its author began from';
COMMENT ON COLUMN guidance_version.lock IS 'metadata: how often it was kept while it was written';
COMMENT ON COLUMN guidance_version.pair_id IS 'metadata: the two languages of a new page, which go together';
COMMENT ON COLUMN guidance_version.author_id IS 'metadata: who wrote it';
COMMENT ON COLUMN guidance_version.written_at IS 'metadata: when it was written last';
COMMENT ON COLUMN guidance_version.decided_by IS 'metadata: who approved it or gave it back';
COMMENT ON COLUMN guidance_version.decided_at IS 'metadata: when';
COMMENT ON COLUMN guidance_version.remark IS 'metadata: what whoever gave it back said';

-- Every node asks now and then for this one number, and only when it changed for the texts.
CREATE TABLE guidance_publication (
    number   smallint PRIMARY KEY CHECK (number = 1),
    revision bigint NOT NULL
);
INSERT INTO guidance_publication (number, revision) VALUES (1, 0);

COMMENT ON COLUMN guidance_publication.number IS 'metadata: always 1';
COMMENT ON COLUMN guidance_publication.revision IS 'metadata: how often something was published';

-- Before a text has to be looked at again coordinators get a mail, once for each text and moment, whichever node sends it.
CREATE TABLE guidance_reminder (
    document   text        NOT NULL,
    due        date        NOT NULL,
    days       smallint    NOT NULL CHECK (days IN (30, 7, 0)),
    claimed_at timestamptz NOT NULL,
    mailed_at  timestamptz,
    PRIMARY KEY (document, due, days)
);

COMMENT ON COLUMN guidance_reminder.document IS 'metadata: which public text';
COMMENT ON COLUMN guidance_reminder.due IS 'metadata: when it has to be looked at';
COMMENT ON COLUMN guidance_reminder.days IS 'metadata: how many days before that';
COMMENT ON COLUMN guidance_reminder.claimed_at IS 'metadata: when it was seen';
COMMENT ON COLUMN guidance_reminder.mailed_at IS 'metadata: when coordinators were told';
