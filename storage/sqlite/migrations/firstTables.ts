/** The embedded store's first tables. Every filtered column is promoted out of the body. */
export const firstTables = `
CREATE TABLE IF NOT EXISTS streams (
  kind TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL, state TEXT NOT NULL,
  stage TEXT NOT NULL, open INTEGER NOT NULL, service TEXT, team TEXT, received_on TEXT, next_due TEXT NOT NULL,
  PRIMARY KEY (kind, id)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS streams_by_due ON streams (kind, open, next_due, id);
CREATE INDEX IF NOT EXISTS streams_by_stage ON streams (kind, stage, next_due, id);
CREATE INDEX IF NOT EXISTS streams_by_team ON streams (kind, team, next_due, id) WHERE team IS NOT NULL;

CREATE TABLE IF NOT EXISTS involved (
  kind TEXT NOT NULL, person TEXT NOT NULL, open INTEGER NOT NULL, next_due TEXT NOT NULL, id TEXT NOT NULL,
  PRIMARY KEY (kind, person, open, next_due, id)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS involved_by_stream ON involved (kind, id);

CREATE TABLE IF NOT EXISTS events (
  kind TEXT NOT NULL, id TEXT NOT NULL, seq INTEGER NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (kind, id, seq)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS operations (
  kind TEXT NOT NULL, id TEXT NOT NULL, key TEXT NOT NULL, sentence TEXT NOT NULL, version INTEGER NOT NULL,
  PRIMARY KEY (kind, id, key)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS access (
  number INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS access_by_stream ON access (kind, id, number);

CREATE TABLE IF NOT EXISTS duties (
  kind TEXT NOT NULL, id TEXT NOT NULL, duty TEXT NOT NULL, body TEXT NOT NULL,
  wake_at TEXT, attempts INTEGER NOT NULL DEFAULT 0, fence INTEGER NOT NULL DEFAULT 0, owner TEXT, why TEXT,
  PRIMARY KEY (kind, id, duty)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS duties_by_time ON duties (wake_at) WHERE wake_at IS NOT NULL;

CREATE TABLE IF NOT EXISTS documents (
  kind TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, etag TEXT NOT NULL, expires_at TEXT,
  PRIMARY KEY (kind, id)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS documents_by_expiry ON documents (expires_at) WHERE expires_at IS NOT NULL;
`;
