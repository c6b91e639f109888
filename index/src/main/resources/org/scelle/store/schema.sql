-- The case: everything read from the evidence, for any SQLite client.
--
-- Start with the views at the end: messages, members, state, room_names, attachments, ledger,
-- documents, texts, finding_list. The tables below them hold numbers where the views hold names.
--
-- Times are milliseconds since 1970-01-01T00:00:00Z, as the evidence claims them; NULL means the
-- evidence does not say, never zero. Yes and no are 1 and 0.
-- Text is as the evidence has it, but for three things that SQLite or UTF-8 cannot hold: NUL, half
-- a surrogate pair, and U+FDD0 itself stand as U+FDD0 followed by four hexadecimal digits.

-- What the case knows of itself. generation grows with every change; settled is the generation that
-- was settled to its end, indexed the one that the search index was made from; last_evidence and
-- last_event are the last rows given.
CREATE TABLE meta (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

-- Names that occur often, each once.
CREATE TABLE room    (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);  -- room ids
CREATE TABLE account (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);  -- account ids
CREATE TABLE word    (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);  -- event types and kinds

-- One row for each evidence file and each member of an archive.
CREATE TABLE evidence (
  id          INTEGER PRIMARY KEY, -- never given twice
  file        TEXT NOT NULL,     -- the original file, relative to the source given
  path        TEXT NOT NULL,     -- where in the archives inside it; '' for the file itself
  size        INTEGER,           -- bytes
  sha256      TEXT,              -- NULL when the bytes could not be read
  modified    INTEGER,           -- as the folder said when it was read
  read_as     TEXT NOT NULL,     -- owner when it was read: format, archive, document, unknown
  owner       TEXT NOT NULL,     -- owner now: the same, or 'event' once an event is known to post it
  outcome     TEXT NOT NULL,     -- READ, PARTIAL, FAILED, SKIPPED
  why         TEXT NOT NULL,
  entries     INTEGER NOT NULL,
  first_event INTEGER,           -- its events are the rows first_event to last_event
  last_event  INTEGER,
  UNIQUE (file, path)
);
CREATE INDEX evidence_by_hash ON evidence (sha256);

-- Every OCCURRENCE of an event, copies included; see settled.
CREATE TABLE event (
  id           INTEGER PRIMARY KEY, -- never given twice
  file         INTEGER NOT NULL, -- evidence.id
  offset       INTEGER NOT NULL, -- first byte in it
  length       INTEGER NOT NULL, -- bytes
  page         INTEGER NOT NULL, -- page.number in the same file; 0 for none
  event_id     TEXT,
  twin         TEXT,             -- for events without id: equal for equal events
  room         INTEGER,          -- room.id, as this occurrence says; see settled.room
  sender       INTEGER,          -- account.id
  type         INTEGER NOT NULL, -- word.id
  state_key    TEXT,             -- NULL when it is not state
  time         INTEGER,
  content      INTEGER NOT NULL, -- 0 message, 1 encrypted, 2 membership, 3 state, 4 redaction,
                                 -- 5 reaction, 6 emptied by a redaction, 7 other
  kind         INTEGER,          -- word.id: msgtype, or the algorithm of an encrypted one
  answered_at  INTEGER,          -- when the server gave it out
  body         TEXT,             -- message: the sender's words; reaction: its key
  formatted    TEXT,             -- message: its HTML form
  quoted       TEXT,             -- message: the quotation of others' words before a reply
  clock        TEXT,             -- a local time whose zone the evidence does not say
  time_text    TEXT,             -- what stood in place of a time that cannot be read
  removed      INTEGER,          -- 1: this occurrence says that it was redacted
  removed_by   TEXT,             -- event id of the redaction
  transaction_id TEXT,           -- given only to the session that sent the event
  requester_membership TEXT      -- membership of the one who asked
);

-- Only events that differ from the plain case: kept, in the room it names, neither redacted nor edit.
CREATE TABLE settled (
  event    INTEGER PRIMARY KEY,  -- event.id
  copy_of  INTEGER,              -- the event.id that is kept in its place; NULL: this one is kept
  room     INTEGER,              -- room.id, when learnt from another occurrence
  redacted INTEGER NOT NULL,
  edit     INTEGER NOT NULL,     -- 0 no; 1 valid; 2 not valid; 3 its target is not in the evidence
  version  INTEGER NOT NULL,     -- 1: a copy whose words are not those of the event that is kept
  clash    INTEGER NOT NULL      -- 1: as written by a server, and nothing tells why its words differ
);

-- State events with an empty state key are few, and asked for by type.
CREATE INDEX event_by_state ON event (type) WHERE state_key = '';

-- Counts of kept events by room and sender, made when the events are settled.
CREATE TABLE activity (
  room      INTEGER,             -- room.id; NULL when the evidence does not say
  account   INTEGER,             -- account.id of the sender; NULL when it does not say
  events    INTEGER NOT NULL,
  messages  INTEGER NOT NULL,
  encrypted INTEGER NOT NULL,    -- of the messages
  redacted  INTEGER NOT NULL,
  edits     INTEGER NOT NULL
);

-- The record of each room, oldest first; each kept event once.
CREATE TABLE timeline (
  room     INTEGER NOT NULL,
  position INTEGER NOT NULL,     -- from 0 without gaps
  event    INTEGER NOT NULL,
  hole     INTEGER NOT NULL,     -- 1: events are, or may be, missing just before it
  PRIMARY KEY (room, position)
) WITHOUT ROWID;
CREATE INDEX timeline_by_event ON timeline (event);

-- State that came beside the timeline.
CREATE TABLE snapshot (
  room        INTEGER NOT NULL,
  n           INTEGER NOT NULL,
  event       INTEGER NOT NULL,  -- the kept row
  occurrence  INTEGER NOT NULL,  -- the row that came with the page
  kind        TEXT NOT NULL,     -- see page.kind
  at          INTEGER NOT NULL,  -- STATE_BEFORE: position of the first event after it;
                                 -- STATE_AFTER: of the last before it; else -1
  in_timeline INTEGER NOT NULL,
  PRIMARY KEY (room, n)
) WITHOUT ROWID;

CREATE TABLE membership (
  event         INTEGER PRIMARY KEY,
  account       INTEGER,         -- account.id of the state key
  membership    TEXT NOT NULL,
  display_name  TEXT,
  avatar        TEXT,
  previous      TEXT,
  previous_name TEXT
);

-- What recomputing its hashes told of an occurrence that came with hashes.
CREATE TABLE authenticity (
  event     INTEGER PRIMARY KEY,
  verdict   TEXT NOT NULL,       -- VERIFIED, CONTENT_HOLDS, CONTENT_ALTERED, ID_REFUTED, NOT_CHECKABLE
  signature TEXT NOT NULL,       -- by a key that was given HOLDS, FAILS; by one of the evidence AGREES, DISAGREES;
                                 -- else NOT_CHECKED, UNCONFIRMED, UNSIGNED, NOT_REACHED
  refuted   INTEGER NOT NULL,
  why       TEXT NOT NULL
);

-- Values of state and of other events, by JSON pointer (RFC 6901).
CREATE TABLE state_field (
  event    INTEGER NOT NULL,
  n        INTEGER NOT NULL,
  previous INTEGER NOT NULL,     -- 1: the value that this event replaced
  pointer  TEXT NOT NULL,
  value    TEXT,
  PRIMARY KEY (event, n)
) WITHOUT ROWID;

CREATE TABLE relation (
  event  INTEGER NOT NULL,
  n      INTEGER NOT NULL,
  kind   TEXT NOT NULL,          -- REPLACE, REPLACED, REPLY, THREAD, ANNOTATION, REFERENCE
  target TEXT NOT NULL,          -- event_id
  PRIMARY KEY (event, n)
) WITHOUT ROWID;

CREATE TABLE redaction (
  event  INTEGER PRIMARY KEY,
  target TEXT,                   -- event_id of the event it empties
  reason TEXT
);

-- Accounts that an event names: mentions, creators of rooms, holders of power levels.
CREATE TABLE named (
  event   INTEGER NOT NULL,
  n       INTEGER NOT NULL,
  account INTEGER NOT NULL,
  how     TEXT NOT NULL,         -- mention, creator, power
  PRIMARY KEY (event, n)
) WITHOUT ROWID;

-- The file an event posts, as its sender describes it.
CREATE TABLE media (
  event             INTEGER PRIMARY KEY,
  url               TEXT NOT NULL,
  name              TEXT,
  declared_type     TEXT,
  declared_size     INTEGER,
  encrypted         INTEGER NOT NULL,
  ciphertext_sha256 TEXT,
  thumbnail_url     TEXT
);

-- What decrypts the file an event posts, where the event says. Secret: no view shows it.
CREATE TABLE media_key (
  event INTEGER PRIMARY KEY,
  key   TEXT NOT NULL,           -- AES key, base64url
  iv    TEXT NOT NULL            -- initial counter block, base64
);

-- Under which name a server keeps a file that came from another server.
CREATE TABLE media_place (
  file INTEGER NOT NULL, n INTEGER NOT NULL, offset INTEGER NOT NULL, length INTEGER NOT NULL,
  server   TEXT NOT NULL,        -- where it came from
  stored   TEXT NOT NULL,        -- its name in remote_content
  media_id TEXT NOT NULL,        -- its name where it came from
  PRIMARY KEY (file, n)
) WITHOUT ROWID;

-- Live secrets in the evidence: how many, never which.
CREATE TABLE secret (
  file INTEGER NOT NULL, n INTEGER NOT NULL, offset INTEGER NOT NULL, length INTEGER NOT NULL,
  kind TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (file, n)
) WITHOUT ROWID;

-- Files of the dump that are, or (several rows for one event) could be, the file an event posts.
CREATE TABLE media_file (
  event INTEGER NOT NULL,
  n     INTEGER NOT NULL,
  file  INTEGER NOT NULL,        -- evidence.id
  how   TEXT NOT NULL,           -- media-id, event-id, name-and-time, ciphertext-hash, name, thumbnail
  PRIMARY KEY (event, n)
) WITHOUT ROWID;
CREATE INDEX media_file_by_file ON media_file (file);

-- Accounts and rooms that the evidence lists outside events.
CREATE TABLE account_seen (
  file INTEGER NOT NULL, n INTEGER NOT NULL, offset INTEGER NOT NULL, length INTEGER NOT NULL,
  page INTEGER NOT NULL,
  account INTEGER NOT NULL,
  how TEXT NOT NULL,             -- PROFILE, DIRECTORY, MEMBER_LIST, RECEIPT, SESSION, OTHER
  room INTEGER,
  display_name TEXT,
  avatar TEXT,
  PRIMARY KEY (file, n)
) WITHOUT ROWID;

CREATE TABLE account_seen_field (
  file INTEGER NOT NULL, n INTEGER NOT NULL, field INTEGER NOT NULL,
  pointer TEXT NOT NULL,
  value TEXT,
  PRIMARY KEY (file, n, field)
) WITHOUT ROWID;

CREATE TABLE room_seen (
  file INTEGER NOT NULL, n INTEGER NOT NULL, offset INTEGER NOT NULL, length INTEGER NOT NULL,
  page INTEGER NOT NULL,
  room INTEGER NOT NULL,
  how TEXT NOT NULL,             -- DIRECTORY, HIERARCHY, JOINED_ROOMS, SYNC_SUMMARY, EXPORT, DATABASE
  PRIMARY KEY (file, n)
) WITHOUT ROWID;
CREATE TABLE room_seen_field (
  file INTEGER NOT NULL, n INTEGER NOT NULL, field INTEGER NOT NULL,
  pointer TEXT NOT NULL,
  value TEXT,
  PRIMARY KEY (file, n, field)
) WITHOUT ROWID;

-- A stretch of events that one answer of a server gave together.
CREATE TABLE page (
  file INTEGER NOT NULL, number INTEGER NOT NULL, offset INTEGER NOT NULL, length INTEGER NOT NULL,
  kind TEXT NOT NULL,            -- TIMELINE, STATE_BEFORE, STATE_AFTER, STATE_NOW,
                                 -- STATE_ALONG, STATE_PREVIEW, REFUSED, LOOSE
  room INTEGER,
  from_token TEXT,
  to_token TEXT,
  limited INTEGER NOT NULL,
  joined INTEGER,
  invited INTEGER,
  course TEXT NOT NULL,          -- UNSAID, OLDEST_FIRST, NEWEST_FIRST, FOLLOWING, SELECTED
  PRIMARY KEY (file, number)
) WITHOUT ROWID;

-- Error answers of a server that were saved as data.
CREATE TABLE refusal (
  file INTEGER NOT NULL, n INTEGER NOT NULL, offset INTEGER NOT NULL, length INTEGER NOT NULL,
  code TEXT NOT NULL,
  message TEXT NOT NULL,
  PRIMARY KEY (file, n)
) WITHOUT ROWID;

-- What could not be read, with its range.
CREATE TABLE problem (
  file INTEGER NOT NULL, n INTEGER NOT NULL, offset INTEGER NOT NULL, length INTEGER NOT NULL,
  what TEXT NOT NULL,
  settled INTEGER NOT NULL,      -- 1: seen only when the whole evidence was compared
  PRIMARY KEY (file, n)
) WITHOUT ROWID;

-- What examining the bytes of a file told, once for the same bytes.
CREATE TABLE document (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  sha256   TEXT NOT NULL UNIQUE,
  size     INTEGER NOT NULL,
  type     TEXT NOT NULL,        -- MIME type, by content
  category TEXT NOT NULL,
  outcome  TEXT NOT NULL,
  why      TEXT NOT NULL
);
CREATE TABLE embedded (          -- files inside a document
  document INTEGER NOT NULL, n INTEGER NOT NULL,   -- from 1
  name TEXT NOT NULL, type TEXT NOT NULL, category TEXT NOT NULL,
  outcome TEXT NOT NULL, why TEXT NOT NULL, size INTEGER,
  PRIMARY KEY (document, n)
) WITHOUT ROWID;
CREATE TABLE passage (
  id       INTEGER PRIMARY KEY,
  document INTEGER NOT NULL,
  embedded INTEGER NOT NULL,     -- embedded.n; 0 for the document itself
  place    TEXT NOT NULL,        -- DOC_HEADER, DOC_FOOTER, DOC_BODY, METADATA, OCR, FILENAME
  page     INTEGER NOT NULL,     -- page, sheet or slide; 0 for none
  detail   TEXT NOT NULL,
  text     TEXT NOT NULL
);
CREATE INDEX passage_by_document ON passage (document, embedded, id);
CREATE TABLE document_metadata (
  document INTEGER NOT NULL, n INTEGER NOT NULL, pointer TEXT NOT NULL, value TEXT,
  PRIMARY KEY (document, n)
) WITHOUT ROWID;
CREATE TABLE document_flag (
  document INTEGER NOT NULL, flag TEXT NOT NULL,
  PRIMARY KEY (document, flag)
) WITHOUT ROWID;

-- What the detectors found last, gravest first.
CREATE TABLE finding (
  n          INTEGER PRIMARY KEY,
  id         TEXT NOT NULL,      -- stable across machines
  detector   TEXT NOT NULL,
  rule       TEXT NOT NULL,
  severity   TEXT NOT NULL,      -- INFO, LOW, MEDIUM, HIGH, CRITICAL
  label      TEXT NOT NULL,
  scheme     TEXT NOT NULL,
  title      TEXT NOT NULL,
  room       TEXT,
  event_id   TEXT,
  account    TEXT,
  time       INTEGER,
  clock      TEXT,
  time_text  TEXT
);
CREATE TABLE clue (
  finding INTEGER NOT NULL, n INTEGER NOT NULL, text TEXT NOT NULL,
  PRIMARY KEY (finding, n)
) WITHOUT ROWID;
CREATE TABLE citation (
  finding INTEGER NOT NULL, n INTEGER NOT NULL,
  file INTEGER NOT NULL, offset INTEGER NOT NULL, length INTEGER NOT NULL,
  place TEXT NOT NULL, page INTEGER NOT NULL, quote TEXT NOT NULL,
  PRIMARY KEY (finding, n)
) WITHOUT ROWID;

-- What the search index holds, so that only what changed is indexed again.
CREATE TABLE indexed_room (room INTEGER PRIMARY KEY, fingerprint INTEGER NOT NULL);
CREATE TABLE indexed_document (document INTEGER PRIMARY KEY, fingerprint INTEGER NOT NULL);

-- ---------------------------------------------------------------- views for people

-- Each distinct event once, in the order in which it was read.
CREATE VIEW events AS
SELECT e.id, e.event_id, r.name AS room, a.name AS sender, w.name AS type, e.state_key, e.time,
       strftime('%Y-%m-%dT%H:%M:%fZ', e.time / 1000.0, 'unixepoch') AS time_utc,
       coalesce(s.redacted, 0) AS redacted, coalesce(s.edit, 0) AS edit, e.content,
       k.name AS kind, e.body, e.formatted, e.quoted,
       f.file, f.path, e.offset, e.length
FROM event e
LEFT JOIN settled s ON s.event = e.id
LEFT JOIN room r ON r.id = coalesce(s.room, e.room)
LEFT JOIN account a ON a.id = e.sender
JOIN word w ON w.id = e.type
LEFT JOIN word k ON k.id = e.kind
JOIN evidence f ON f.id = e.file
WHERE s.copy_of IS NULL;

-- Messages as the totals count them: SELECT * FROM messages WHERE body LIKE '%restreinte%'
CREATE VIEW messages AS
SELECT * FROM events
WHERE type IN ('m.room.message', 'm.room.encrypted', 'm.sticker') AND edit = 0;

CREATE VIEW edits AS
SELECT v.*, (SELECT target FROM relation x WHERE x.event = v.id AND x.kind = 'REPLACE') AS target
FROM events v WHERE edit <> 0;

-- Encrypted messages by room and account.
CREATE VIEW ciphertexts AS
SELECT room, sender, count(*) AS messages FROM events WHERE content = 1 GROUP BY room, sender;

-- Live secrets by file and kind.
CREATE VIEW secrets AS
SELECT f.file, f.path, x.kind, x.count FROM secret x JOIN evidence f ON f.id = x.file;

-- Texts that somebody took back, and that the evidence still has.
CREATE VIEW survivors AS SELECT * FROM events WHERE redacted = 1 AND content = 0;

-- Other versions of messages: the same event id, other words.
CREATE VIEW versions AS
SELECT e.id, e.event_id, r.name AS room, a.name AS sender, e.time, e.body, k.body AS kept_body,
       f.file, f.path, e.offset, e.length
FROM settled s JOIN event e ON e.id = s.event JOIN event k ON k.id = s.copy_of
LEFT JOIN room r ON r.id = coalesce(e.room, k.room) LEFT JOIN account a ON a.id = e.sender
JOIN evidence f ON f.id = e.file WHERE s.version = 1;

-- Every recorded change of membership.
CREATE VIEW members AS
SELECT v.id, v.room, a.name AS account, m.membership, m.display_name, m.previous, v.sender, v.time,
       v.time_utc, v.event_id, v.file, v.path, v.offset, v.length
FROM membership m JOIN events v ON v.id = m.event LEFT JOIN account a ON a.id = m.account;

-- Every recorded value of room state.
CREATE VIEW state AS
SELECT v.id, v.room, v.type, v.state_key, x.pointer, x.value, x.previous, v.sender, v.time,
       v.time_utc, v.event_id, v.file, v.path, v.offset, v.length
FROM state_field x JOIN events v ON v.id = x.event;

CREATE VIEW room_names AS
SELECT DISTINCT room, value AS name FROM state
WHERE type = 'm.room.name' AND pointer = '/name' AND previous = 0;

-- Events in the order of the record of their room.
CREATE VIEW record AS
SELECT r.name AS room, t.position, t.hole, e.event_id, a.name AS sender, w.name AS type, e.time,
       e.body
FROM timeline t JOIN room r ON r.id = t.room JOIN event e ON e.id = t.event
JOIN word w ON w.id = e.type LEFT JOIN account a ON a.id = e.sender;

-- One row for each event that posts a file and each file it could be.
CREATE VIEW attachments AS
SELECT v.event_id, v.room, v.sender, v.time, v.time_utc, m.url, m.name, m.declared_type,
       m.declared_size, m.encrypted, x.how, f.file, f.path, f.size, f.sha256, d.type, d.category
FROM media m JOIN events v ON v.id = m.event
LEFT JOIN media_file x ON x.event = m.event AND x.how <> 'thumbnail'
LEFT JOIN evidence f ON f.id = x.file
LEFT JOIN document d ON d.sha256 = f.sha256;

CREATE VIEW ledger AS
SELECT file, path, size, sha256, owner, outcome, why, entries FROM evidence ORDER BY file, path;

CREATE VIEW documents AS
SELECT f.file, f.path, f.owner, d.* FROM document d JOIN evidence f ON f.sha256 = d.sha256;

-- All text of documents.
CREATE VIEW texts AS
SELECT d.sha256, d.type, b.name AS embedded, p.place, p.page, p.detail, p.text
FROM passage p JOIN document d ON d.id = p.document
LEFT JOIN embedded b ON b.document = p.document AND b.n = p.embedded;

CREATE VIEW finding_list AS
SELECT x.severity, x.detector, x.rule, x.label, x.scheme, x.title, x.room, x.event_id, x.account,
       x.time, c.place, c.quote, f.file, f.path, c.offset, c.length, x.id
FROM finding x JOIN citation c ON c.finding = x.n JOIN evidence f ON f.id = c.file
ORDER BY x.n, c.n;
