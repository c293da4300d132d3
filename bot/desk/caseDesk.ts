import { randomInt, randomUUID } from 'node:crypto';
import type { Desk, EmailDesk } from '../../dialogs/port/desk';
import type { Target } from '../../policy/machine/target';
import { caseTarget } from '../../policy/machine/targets';
import type { Handling } from '../../storage/handle';
import type { Documents } from '../../storage/ports/documents';
import type { Backlog } from '../filing/backlog';
import type { PaperKeeping } from '../filing/papers';
import { removing, type Removing } from '../filing/removing';
import { withholding, type Withholding } from '../filing/withholding';
import { actingDesk } from './acting';
import { alikeDesk } from './alike';
import { auditIn } from './audit';
import { bundleDesk } from './bundle';
import { equalityDesk } from './equality';
import { findingDesk } from './finding';
import { keepingDesk } from './keeping';
import type { LetterParts } from './findLetters';
import { leafletDesk } from './leaflets';
import { learningDesk } from './learning';
import { letterDesk } from './letters';
import { listDesk } from './lists';
import { paperDesk } from './papers';
import { problemDesk } from './problems';
import { readingDesk } from './reading';
import { recordDesk } from './records';
import { reportDesk } from './reports';
import { thingsIn } from './things';
import { withholdingDesk } from './withholding';

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LETTERS_IN_REFERENCE = 5;

/** At random, so that a reference can neither be guessed nor tell how many cases there are. */
function newReference(year: string): string {
  const letters = Array.from({ length: LETTERS_IN_REFERENCE }, () => LETTERS[randomInt(LETTERS.length)]).join(
    '',
  );
  return `C${year.slice(2, 4)}-${letters}`;
}

export interface DeskParts extends Omit<LetterParts, 'store'> {
  readonly handling: Handling;
  readonly documents: Documents;
  /** Only where letters that went are kept in a library. */
  readonly owe?: Backlog['owe'];
  /** What takes away content that a decision leaves nothing of; one of the desk’s own unless it is worked elsewhere too. */
  readonly removing?: Removing;
  /** Likewise for words that are withheld. */
  readonly withholding?: Withholding;
  /** Only where files that people send are kept. */
  readonly keeping?: PaperKeeping;
  /** Only where there is a chat to tell people in after a turn. */
  readonly later?: Desk['later'];
  /** Takes emails apart that people send; only where files are. */
  readonly emails?: EmailDesk;
  /** Only in local mode: elsewhere Teams carries files. */
  readonly linkTo?: Desk['linkTo'];
  readonly uploadLink?: Desk['uploadLink'];
  readonly local: boolean;
  readonly picker?: boolean;
  /** Called after each decision: it may have left messages to deliver, or changed a register. */
  readonly decided: (target: Target) => void;
}

/** The desk conversations work at: each read, list and act goes through the store, authorised and audited. */
export function caseDesk(parts: DeskParts): Desk {
  const {
    handling,
    documents,
    directory,
    letters,
    mail,
    linkTo,
    keeping,
    owe,
    local,
    picker = false,
    decided,
  } = parts;
  const { store, now, trust } = handling;
  const quiet = { random: () => 0, log: () => undefined };
  const removes =
    parts.removing ?? removing({ ...handling, letters, documents, files: keeping?.files, ...quiet });
  const withholds = parts.withholding ?? withholding({ ...handling, letters, documents, ...quiet });
  const audit = auditIn(handling);
  const equality = equalityDesk(handling, documents, { removing: removes, audit });
  const things = thingsIn(handling, directory);
  const reading = readingDesk(handling, things, audit);
  const reporting = reportDesk(handling, documents, directory, audit);
  const leaflets = leafletDesk(handling, documents);
  const papers = paperDesk(keeping, reading, parts.uploadLink, parts.emails);
  const bundles = bundleDesk({ ...parts, store }, reading, audit);
  return {
    directory,
    trust,
    local,
    picker,
    linkTo,
    newId: () => randomUUID(),
    newReference: () => newReference(now()),
    ...reading,
    ...actingDesk({
      things,
      audit,
      directory,
      letters,
      store,
      now,
      owe,
      removing: removes,
      equality,
      papers: keeping?.papers,
      decided,
      withhold: withholdingDesk({
        store,
        documents,
        letters,
        reading,
        things,
        files: keeping?.files,
        withholding: withholds,
      }),
    }),
    equalityFigures: (person) => equality.equalityFigures(person),
    ...listDesk(handling, audit),
    ...alikeDesk({ handling, audit, context: (person) => reading.context(person) }),
    ...findingDesk({ handling, directory, audit, context: (person) => reading.context(person) }),
    ...recordDesk(handling, reading, audit),
    ...learningDesk(handling, directory, audit),
    ...leaflets,
    ...letterDesk(
      { store, directory, letters, mail },
      reading,
      audit,
      { ...papers, ...bundles },
      { ...reporting, ...leaflets },
    ),
    ...papers,
    ...bundles,
    later: parts.later,
    ...reporting,
    ...problemDesk(handling, audit, () => decided(caseTarget)),
    ...keepingDesk(documents, now),
  };
}
