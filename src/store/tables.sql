-- The atlas as a database. Ids are the names of the files in data/; texts are plain text.

CREATE TABLE meta (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE family (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  summary TEXT NOT NULL,
  introduction TEXT NOT NULL,
  position INTEGER NOT NULL UNIQUE
) STRICT;

CREATE TABLE dimension_group (
  family TEXT NOT NULL REFERENCES family,
  id TEXT NOT NULL,
  label TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (family, id)
) STRICT;

CREATE TABLE system (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  family TEXT NOT NULL REFERENCES family,
  steward TEXT NOT NULL,
  licence TEXT NOT NULL,
  home TEXT NOT NULL,
  first_release TEXT NOT NULL,
  covers TEXT NOT NULL,
  summary TEXT NOT NULL
) STRICT;

CREATE TABLE system_alias (
  system TEXT NOT NULL REFERENCES system,
  alias TEXT NOT NULL,
  PRIMARY KEY (system, alias)
) STRICT;

-- One row for each layer of each system; part is null where nothing fills it, and note says why.
CREATE TABLE layer (
  system TEXT NOT NULL REFERENCES system,
  layer TEXT NOT NULL,
  position INTEGER NOT NULL,
  part TEXT,
  tenants TEXT,
  note TEXT,
  PRIMARY KEY (system, layer)
) STRICT;

CREATE TABLE relation (
  system TEXT NOT NULL REFERENCES system,
  type TEXT NOT NULL,
  target TEXT NOT NULL REFERENCES system,
  detail TEXT NOT NULL,
  PRIMARY KEY (system, type, target)
) STRICT;

CREATE TABLE dimension (
  id TEXT PRIMARY KEY,
  family TEXT NOT NULL REFERENCES family,
  group_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  label TEXT NOT NULL,
  question TEXT NOT NULL,
  matters TEXT NOT NULL,
  type TEXT NOT NULL,
  unit TEXT,
  half_life_months INTEGER NOT NULL,
  explained_in TEXT,
  FOREIGN KEY (family, group_id) REFERENCES dimension_group
) STRICT;

-- The options of a closed domain, verdicts included.
CREATE TABLE option (
  dimension TEXT NOT NULL REFERENCES dimension,
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  label TEXT NOT NULL,
  definition TEXT NOT NULL,
  layer TEXT,
  PRIMARY KEY (dimension, id)
) STRICT;

-- kind is 'value', or one of the answers that are no values: unknown, undisclosed,
-- not-applicable, depends. value is the answer in words.
CREATE TABLE claim (
  id TEXT PRIMARY KEY,
  system TEXT NOT NULL REFERENCES system,
  dimension TEXT NOT NULL REFERENCES dimension,
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  reason TEXT,
  summary TEXT NOT NULL,
  explanation TEXT,
  holds_for TEXT NOT NULL,
  since TEXT,
  evidence_class TEXT NOT NULL,
  checked TEXT NOT NULL,
  stale_after TEXT NOT NULL,
  disagreement TEXT,
  UNIQUE (system, dimension)
) STRICT;

-- What a claim's value consists of: a row for each option, or one with a number in base units.
CREATE TABLE claim_value (
  claim TEXT NOT NULL REFERENCES claim,
  position INTEGER NOT NULL,
  option TEXT,
  min REAL,
  max REAL,
  unit TEXT,
  text TEXT NOT NULL,
  PRIMARY KEY (claim, position)
) STRICT;

CREATE TABLE claim_condition (
  claim TEXT NOT NULL REFERENCES claim,
  position INTEGER NOT NULL,
  "when" TEXT NOT NULL,
  value TEXT NOT NULL,
  summary TEXT,
  PRIMARY KEY (claim, position)
) STRICT;

CREATE TABLE claim_history (
  claim TEXT NOT NULL REFERENCES claim,
  position INTEGER NOT NULL,
  value TEXT NOT NULL,
  summary TEXT NOT NULL,
  until TEXT NOT NULL,
  held_for TEXT NOT NULL,
  PRIMARY KEY (claim, position)
) STRICT;

CREATE TABLE source (
  id TEXT PRIMARY KEY,
  type TEXT NOT NULL,
  title TEXT NOT NULL,
  label TEXT NOT NULL,
  authors TEXT,
  issued TEXT,
  container TEXT,
  publisher TEXT,
  url TEXT NOT NULL,
  doi TEXT,
  accessed TEXT NOT NULL,
  is_primary INTEGER NOT NULL,
  repo TEXT,
  "commit" TEXT,
  path TEXT
) STRICT;

CREATE TABLE term (
  id TEXT PRIMARY KEY,
  label TEXT NOT NULL,
  definition TEXT NOT NULL,
  explanation TEXT
) STRICT;

CREATE TABLE term_alias (
  term TEXT NOT NULL REFERENCES term,
  alias TEXT NOT NULL,
  PRIMARY KEY (term, alias)
) STRICT;

CREATE TABLE term_meaning (
  term TEXT NOT NULL REFERENCES term,
  system TEXT NOT NULL REFERENCES system,
  means TEXT NOT NULL,
  PRIMARY KEY (term, system)
) STRICT;

CREATE TABLE term_confusion (
  term TEXT NOT NULL REFERENCES term,
  other TEXT NOT NULL REFERENCES term,
  difference TEXT NOT NULL,
  PRIMARY KEY (term, other)
) STRICT;

CREATE TABLE finding (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  published TEXT NOT NULL,
  recorded TEXT NOT NULL,
  checked TEXT NOT NULL,
  configuration TEXT NOT NULL,
  property TEXT NOT NULL,
  outcome TEXT NOT NULL,
  consequence TEXT NOT NULL,
  prevention TEXT NOT NULL,
  status TEXT NOT NULL,
  status_note TEXT
) STRICT;

CREATE TABLE finding_system (
  finding TEXT NOT NULL REFERENCES finding,
  system TEXT NOT NULL REFERENCES system,
  PRIMARY KEY (finding, system)
) STRICT;

CREATE TABLE finding_step (
  finding TEXT NOT NULL REFERENCES finding,
  position INTEGER NOT NULL,
  who TEXT NOT NULL,
  does TEXT NOT NULL,
  is_broken INTEGER NOT NULL,
  PRIMARY KEY (finding, position)
) STRICT;

CREATE TABLE claim_finding (
  claim TEXT NOT NULL REFERENCES claim,
  finding TEXT NOT NULL REFERENCES finding,
  PRIMARY KEY (claim, finding)
) STRICT;

CREATE TABLE event (
  id TEXT PRIMARY KEY,
  date TEXT NOT NULL,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  detail TEXT
) STRICT;

CREATE TABLE event_system (
  event TEXT NOT NULL REFERENCES event,
  system TEXT NOT NULL REFERENCES system,
  PRIMARY KEY (event, system)
) STRICT;

CREATE TABLE chapter (
  id TEXT PRIMARY KEY,
  family TEXT NOT NULL REFERENCES family,
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  summary TEXT NOT NULL,
  covers TEXT NOT NULL,
  published TEXT NOT NULL,
  updated TEXT,
  checked TEXT NOT NULL,
  words INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;

CREATE TABLE chapter_system (
  chapter TEXT NOT NULL REFERENCES chapter,
  system TEXT NOT NULL REFERENCES system,
  PRIMARY KEY (chapter, system)
) STRICT;

-- What a chapter's text refers to; exactly one of the last five columns is set.
CREATE TABLE chapter_reference (
  chapter TEXT NOT NULL REFERENCES chapter,
  source TEXT REFERENCES source,
  term TEXT REFERENCES term,
  claim TEXT REFERENCES claim,
  dimension TEXT REFERENCES dimension,
  finding TEXT REFERENCES finding,
  CHECK ((source IS NOT NULL) + (term IS NOT NULL) + (claim IS NOT NULL) + (dimension IS NOT NULL) + (finding IS NOT NULL) = 1)
) STRICT;

-- One place in one source; exactly one of claim, system, term, finding and event is set, and
-- part says which part of that record it supports.
CREATE TABLE evidence (
  id INTEGER PRIMARY KEY,
  claim TEXT REFERENCES claim,
  system TEXT REFERENCES system,
  term TEXT REFERENCES term,
  finding TEXT REFERENCES finding,
  event TEXT REFERENCES event,
  part TEXT NOT NULL,
  source TEXT NOT NULL REFERENCES source,
  class TEXT NOT NULL,
  at TEXT NOT NULL,
  path TEXT,
  lines TEXT,
  sha256 TEXT,
  url TEXT NOT NULL,
  CHECK ((claim IS NOT NULL) + (system IS NOT NULL) + (term IS NOT NULL) + (finding IS NOT NULL) + (event IS NOT NULL) = 1)
) STRICT;

CREATE INDEX claim_by_dimension ON claim (dimension);
CREATE INDEX evidence_by_claim ON evidence (claim);
CREATE INDEX evidence_by_source ON evidence (source);

-- Everything that can be searched: one row a record, one a section of a chapter.
CREATE VIRTUAL TABLE search USING fts5 (
  kind UNINDEXED, id UNINDEXED, url UNINDEXED, title, aliases, body,
  tokenize = "porter unicode61 remove_diacritics 2"
);

-- Every answer with the names around it, in reading order.
CREATE VIEW comparison AS
  SELECT f.name AS family, g.label AS "group", d.label AS question, s.name AS system,
    c.value, c.kind, c.summary, c.holds_for, c.evidence_class, c.checked,
    c.id AS claim, d.id AS dimension, s.id AS system_id, f.id AS family_id
  FROM claim c
  JOIN dimension d ON d.id = c.dimension
  JOIN dimension_group g ON g.family = d.family AND g.id = d.group_id
  JOIN system s ON s.id = c.system
  JOIN family f ON f.id = d.family
  ORDER BY f.position, g.position, d.position, s.name;

-- Every evidence item of every claim with its source.
CREATE VIEW claims_with_sources AS
  SELECT c.id AS claim, c.system, c.dimension, c.value, c.summary,
    e.class, src.label AS source, e.at, e.url, src.is_primary, src.issued, c.checked
  FROM claim c
  JOIN evidence e ON e.claim = c.id
  JOIN source src ON src.id = e.source
  ORDER BY c.id, e.id;

-- Answers past their half-life on the day the atlas was built for.
CREATE VIEW stale_claims AS
  SELECT c.id AS claim, c.value, c.checked, c.stale_after
  FROM claim c
  WHERE (SELECT value FROM meta WHERE name = 'as_of') > c.stale_after
  ORDER BY c.stale_after;

-- How often each source is used, and by what.
CREATE VIEW source_uses AS
  SELECT s.id AS source, s.label, s.is_primary,
    (SELECT count(*) FROM evidence e WHERE e.source = s.id AND e.claim IS NOT NULL) AS claims,
    (SELECT count(*) FROM evidence e WHERE e.source = s.id AND e.claim IS NULL) AS other_records,
    (SELECT count(*) FROM chapter_reference r WHERE r.source = s.id) AS chapters
  FROM source s
  ORDER BY claims DESC, s.label;

-- Events with the systems they are about, the newest first.
CREATE VIEW timeline AS
  SELECT e.date, group_concat(s.short_name, ', ') AS systems, e.kind, e.title, e.detail
  FROM event e
  JOIN event_system es ON es.event = e.id
  JOIN system s ON s.id = es.system
  GROUP BY e.id
  ORDER BY e.date DESC, e.title;

-- Which part fills each layer of each system.
CREATE VIEW layer_stack AS
  SELECT s.name AS system, l.layer, coalesce(l.part, '(' || l.note || ')') AS part, l.tenants
  FROM layer l
  JOIN system s ON s.id = l.system
  ORDER BY s.name, l.position;
