/**
 * Search words, marks and more columns for lists. What is in them is made from each state by the program that opens the
 * file: until then `edition` is 0. Removed words leave the index at once, not when it is next tidied.
 */
export const searchAndMarks = `
ALTER TABLE streams ADD COLUMN kept_until TEXT;
ALTER TABLE streams ADD COLUMN flagged INTEGER NOT NULL DEFAULT 0;
ALTER TABLE streams ADD COLUMN edition INTEGER NOT NULL DEFAULT 0;
CREATE INDEX streams_by_service ON streams (kind, service, open, next_due, id) WHERE service IS NOT NULL;
CREATE INDEX streams_by_receipt ON streams (kind, open, received_on, id) WHERE received_on IS NOT NULL;
CREATE INDEX streams_by_keeping ON streams (kind, kept_until, id) WHERE kept_until IS NOT NULL;
CREATE INDEX streams_by_edition ON streams (kind, edition, id);

CREATE TABLE marks (
  kind TEXT NOT NULL, mark TEXT NOT NULL, open INTEGER NOT NULL, next_due TEXT NOT NULL, id TEXT NOT NULL,
  PRIMARY KEY (kind, mark, open, next_due, id)
) WITHOUT ROWID;
CREATE INDEX marks_by_stream ON marks (kind, id);

CREATE TABLE searched (
  number INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, words TEXT NOT NULL, UNIQUE (kind, id)
);
CREATE VIRTUAL TABLE searched_words USING fts5 (
  words, content='searched', content_rowid='number', detail='none', columnsize=0, prefix='3 4 5 6',
  tokenize="ascii tokenchars '_~'"
);
INSERT INTO searched_words (searched_words, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER searched_added AFTER INSERT ON searched BEGIN
  INSERT INTO searched_words (rowid, words) VALUES (new.number, new.words);
END;
CREATE TRIGGER searched_removed AFTER DELETE ON searched BEGIN
  INSERT INTO searched_words (searched_words, rowid, words) VALUES ('delete', old.number, old.words);
END;
CREATE TRIGGER searched_changed AFTER UPDATE OF words ON searched WHEN old.words <> new.words BEGIN
  INSERT INTO searched_words (searched_words, rowid, words) VALUES ('delete', old.number, old.words);
  INSERT INTO searched_words (rowid, words) VALUES (new.number, new.words);
END;
`;
