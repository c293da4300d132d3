/** What reports count of each stream, apart from its state: a report reads nothing else. */
export const countedRows = `
CREATE TABLE counted (kind TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (kind, id)) WITHOUT ROWID;
`;
