/** The embedded store's first tables. Every filtered column is promoted out of the body. */
const first = `
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

/** Reminders, messages given up, and the shape of a state. Streams that were there before are looked at once. */
const second = `
ALTER TABLE streams ADD COLUMN shape INTEGER NOT NULL DEFAULT 0;
ALTER TABLE duties ADD COLUMN dead INTEGER NOT NULL DEFAULT 0;
CREATE INDEX duties_given_up ON duties (kind, id, duty) WHERE dead = 1;
UPDATE duties SET dead = 1 WHERE wake_at IS NULL AND why IS NOT NULL;

CREATE TABLE wakes (
  kind TEXT NOT NULL, id TEXT NOT NULL, wake_at TEXT, calendar TEXT NOT NULL, reminded TEXT NOT NULL DEFAULT '[]',
  owner TEXT, lease_until TEXT NOT NULL DEFAULT '', fence INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (kind, id)
) WITHOUT ROWID;
CREATE INDEX wakes_by_time ON wakes (wake_at, lease_until) WHERE wake_at IS NOT NULL;
CREATE INDEX wakes_by_calendar ON wakes (calendar, lease_until) WHERE wake_at IS NOT NULL;
INSERT INTO wakes (kind, id, wake_at, calendar)
  SELECT kind, id, '1970-01-01T00:00:00.000Z', '' FROM streams WHERE open = 1;
`;

/** What brings a file from each version of the tables to the next. Only ever added to. */
export const migrations: readonly string[] = [first, second];
