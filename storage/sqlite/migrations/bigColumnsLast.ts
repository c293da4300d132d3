/**
 * Tables with rows of their own, and what is large at the end of them: a row that is looked up by its key, changed or listed
 * is then reached without reading through others' contents.
 */
export const bigColumnsLast = `
CREATE TABLE streams_next (
  kind TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL, shape INTEGER NOT NULL DEFAULT 0,
  stage TEXT NOT NULL, open INTEGER NOT NULL, service TEXT, team TEXT, received_on TEXT, next_due TEXT NOT NULL,
  kept_until TEXT, flagged INTEGER NOT NULL DEFAULT 0, edition INTEGER NOT NULL DEFAULT 0,
  last_link TEXT NOT NULL DEFAULT '', state TEXT NOT NULL, PRIMARY KEY (kind, id)
);
INSERT INTO streams_next (kind, id, version, shape, stage, open, service, team, received_on, next_due, kept_until, flagged,
    edition, last_link, state)
  SELECT kind, id, version, shape, stage, open, service, team, received_on, next_due, kept_until, flagged,
    edition, last_link, state FROM streams ORDER BY kind, id;
DROP TABLE streams;
ALTER TABLE streams_next RENAME TO streams;
CREATE INDEX streams_by_due ON streams (kind, open, next_due, id);
CREATE INDEX streams_by_stage ON streams (kind, stage, next_due, id);
CREATE INDEX streams_by_team ON streams (kind, team, next_due, id) WHERE team IS NOT NULL;
CREATE INDEX streams_by_service ON streams (kind, service, open, next_due, id) WHERE service IS NOT NULL;
CREATE INDEX streams_by_receipt ON streams (kind, open, received_on, id) WHERE received_on IS NOT NULL;
CREATE INDEX streams_by_keeping ON streams (kind, kept_until, id) WHERE kept_until IS NOT NULL;
CREATE INDEX streams_by_edition ON streams (kind, edition, id);

CREATE TABLE events_next (
  kind TEXT NOT NULL, id TEXT NOT NULL, seq INTEGER NOT NULL, link TEXT, body TEXT NOT NULL,
  PRIMARY KEY (kind, id, seq)
);
INSERT INTO events_next (kind, id, seq, link, body) SELECT kind, id, seq, link, body FROM events ORDER BY kind, id, seq;
DROP TABLE events;
ALTER TABLE events_next RENAME TO events;

CREATE TABLE operations_next (
  kind TEXT NOT NULL, id TEXT NOT NULL, key TEXT NOT NULL, version INTEGER NOT NULL, sentence TEXT NOT NULL,
  PRIMARY KEY (kind, id, key)
);
INSERT INTO operations_next (kind, id, key, version, sentence)
  SELECT kind, id, key, version, sentence FROM operations ORDER BY kind, id, key;
DROP TABLE operations;
ALTER TABLE operations_next RENAME TO operations;
`;
