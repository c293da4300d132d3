/** Reminders, messages given up, and the shape of a state. Streams that were there before are looked at once. */
export const remindersAndShapes = `
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
