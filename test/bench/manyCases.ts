import Sqlite from 'better-sqlite3';
import { wordsOfName, wordsOfReference } from '../../policy/search/words';
import { searchedText } from '../../storage/sqlite/sqliteSearch';
import { HANDLER, madeTemplates, templates } from './templates';
import { handlers } from './openReminding';

/** The tables that hold something of every case. What is remembered of deliveries is not copied: it is kept for a month. */
const tables = ['streams', 'involved', 'marks', 'events', 'operations', 'access', 'duties', 'wakes'] as const;
/** Columns in which the reference or a person stands. */
const withIds: readonly string[] = ['state', 'body', 'person', 'mark', 'sentence'];

export interface ManyCases {
  readonly open: number;
  readonly due: number;
  /** Each is of somebody, and can be found by the name. */
  readonly named?: true;
}

/** As every copy of a template is: so many open cases, what is due scattered among them evenly. */
function copies({ open, due }: ManyCases): string {
  const every = open / due;
  const others = templates.notDue.map((id, index) => `WHEN ${index} THEN '${id}'`).join(' ');
  const handler = HANDLERS_AS_SQL;
  return `CREATE TEMP TABLE copies AS
    WITH RECURSIVE numbers (n) AS (VALUES (0) UNION ALL SELECT n + 1 FROM numbers WHERE n + 1 < ${open})
    SELECT printf('C26-%05X', n) AS id, ${handler} AS handler,
      CASE WHEN n % ${every} = 0 THEN '${templates.due}'
        ELSE CASE n % ${templates.notDue.length} ${others} END END AS template
    FROM (SELECT n, (n / ${every}) % ${handlers.length} AS place FROM numbers)`;
}

const HANDLERS_AS_SQL = `printf('${handlers[0]?.id.slice(0, -8)}%08d', place)`;

/** One table’s rows of each template, again for each of its copies. */
function copied(sqlite: Sqlite.Database, table: string): void {
  const columns = (sqlite.pragma(`table_info(${table})`) as { name: string }[])
    .map(({ name }) => name)
    .filter((name) => name !== 'number');
  const values = columns.map((name) => {
    if (name === 'id') return 'copy.id';
    return withIds.includes(name)
      ? `replace(replace(row.${name}, copy.template, copy.id), '${HANDLER}', copy.handler)`
      : `row.${name}`;
  });
  sqlite.exec(`CREATE TEMP TABLE template AS SELECT * FROM ${table};
    CREATE INDEX temp.of_template ON template (id);
    DELETE FROM ${table};
    INSERT INTO ${table} (${columns.join(', ')})
      SELECT ${values.join(', ')} FROM copies AS copy CROSS JOIN temp.template AS row ON row.id = copy.template;
    DROP TABLE temp.template`);
}

const FIRST = 100;
const LAST = 200;

/** A name out of so many that a common one is found as often as in a town. */
export const nameOf = (number: number): string =>
  `Sample${String.fromCharCode(97 + (number % 26))}${number % FIRST} Person${String.fromCharCode(97 + ((number * 7) % 26))}${(number * 31) % LAST}`;

/** What each copy is found by. */
function searched(sqlite: Sqlite.Database): void {
  const copies = sqlite.prepare('SELECT id, handler FROM copies').all() as { id: string; handler: string }[];
  const add = sqlite.prepare("INSERT INTO searched (kind, id, words) VALUES ('case', ?, ?)");
  sqlite.transaction(() => {
    for (const [number, { id, handler }] of copies.entries()) {
      const words = [...wordsOfReference(id), ...wordsOfName(nameOf(number))];
      add.run(id, searchedText({ kind: 'case', open: true, involved: [handler], words }));
    }
  })();
}

/** A file of the bot’s own tables with so many open cases: a few that were worked on through the bot, copied as rows. */
export async function manyCases(file: string, size: ManyCases): Promise<void> {
  await madeTemplates(file);
  const sqlite = new Sqlite(file);
  // A file that is being made for a measurement may be lost.
  sqlite.pragma('journal_mode = DELETE');
  sqlite.pragma('journal_mode = OFF');
  sqlite.pragma('synchronous = OFF');
  sqlite.pragma('cache_size = -200000');
  sqlite.exec(copies(size));
  for (const table of tables) copied(sqlite, table);
  sqlite.exec('DELETE FROM documents; DELETE FROM searched');
  if (size.named) searched(sqlite);
  sqlite.close();
}
