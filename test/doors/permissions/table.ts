import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { delegableFunctions, type DelegableFunction } from '../../../policy/machine/registers';
import { relations, roles, type Relation, type Role } from '../../../policy/roles';
import { openStages } from '../../../policy/stages';
import { findTarget } from '../../../policy/machine/targets';

/** What `docs/permissions.md` says of one command: who may do it, and in which stages. */
export interface Told {
  readonly kind: string;
  readonly command: string;
  readonly everyone: boolean;
  readonly roles: readonly Role[];
  readonly delegated?: DelegableFunction;
  readonly relations: readonly Relation[];
  /** A role and a relation are needed. */
  readonly both: boolean;
  readonly never: readonly Relation[];
  readonly stages: readonly string[];
}

const PAGE = join(__dirname, '../../../docs/permissions.md');
const NONE = '–';
const DELEGATED = 'who this is delegated to: ';

/** The name behind words on the page. Throws on words that nothing is called. */
function named<Name extends string>(words: string, names: Readonly<Record<Name, string>>): Name {
  const found = (Object.keys(names) as Name[]).find((name) => names[name] === words);
  if (found === undefined)
    throw new Error(`The table of permissions says “${words}”, which nothing is called.`);
  return found;
}

const listIn = (cell: string): readonly string[] => (cell === NONE ? [] : cell.split('; '));

const relationsIn = (cell: string): readonly Relation[] =>
  listIn(cell.replace(/^and /, '')).map((words) => named(words.replace(/^who /, ''), relations));

const delegationLabels = Object.fromEntries(
  Object.entries(delegableFunctions).map(([name, { label }]) => [name, label]),
) as Readonly<Record<DelegableFunction, string>>;

function toldIn(kind: string, line: string): Told {
  const [name = '', , byRole = '', byRelation = '', never = '', stages = ''] = line
    .replace(/^\| | \|$/g, '')
    .split(/(?<!\\) \| /);
  const lent = listIn(byRole).find((words) => words.startsWith(DELEGATED));
  const everyone = byRole === 'Everyone';
  return {
    kind,
    command: /\(`(\w+)`\)/.exec(name)?.[1] ?? '',
    everyone,
    roles: everyone ? [] : listIn(byRole).flatMap((words) => (words === lent ? [] : [named(words, roles)])),
    ...(lent ? { delegated: named(lent.slice(DELEGATED.length), delegationLabels) } : {}),
    relations: relationsIn(byRelation),
    both: byRelation.startsWith('and '),
    never: relationsIn(never),
    stages: listIn(stages).flatMap((words): readonly string[] =>
      words === 'every open stage' ? openStages : [named(words, findTarget(kind).stages)],
    ),
  };
}

/** Every row of the page that tells who may do a command. */
export function permissionTable(): readonly Told[] {
  const told: Told[] = [];
  let part = '';
  let kind = '';
  for (const line of readFileSync(PAGE, 'utf8').split('\n')) {
    if (line.startsWith('## ')) part = line.slice(3);
    if (line.startsWith('### ')) kind = part === 'Command by command' ? 'case' : line.slice(4);
    if (['Command by command', 'Registers beside the cases'].includes(part) && line.includes(' (`'))
      told.push(toldIn(kind, line));
  }
  return told;
}
