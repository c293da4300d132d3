/** Messages about red flags are claimed before all others. */
export const urgentDuties = `
ALTER TABLE duties ADD COLUMN urgent INTEGER NOT NULL DEFAULT 0;
UPDATE duties SET urgent = 1 WHERE json_extract(body, '$.urgent');
CREATE INDEX duties_urgent ON duties (wake_at) WHERE urgent = 1 AND wake_at IS NOT NULL;
`;
