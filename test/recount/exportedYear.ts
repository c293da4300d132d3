import { openStores } from '../../bot/chosen/stores';
import { exported } from '../../bot/jobs/moving';
import { englandAndWales as calendar } from '../../policy/calendar/bankHolidays';
import { findTarget } from '../../policy/machine/targets';
import { emptyRegisters, type LearningKept } from '../../policy/machine/registers';
import { reports } from '../../policy/reports/reports';
import type { Report } from '../../policy/reports/report';
import type { Person } from '../../policy/roles';
import { defaultSettings as settings } from '../../policy/settings';
import { THE_DIGEST } from '../../policy/streams/learningDigest/questions';
import { defaultTrust } from '../../policy/trust/defaultTrust';
import type { Trust } from '../../policy/trust/trust';
import { equalityDocuments } from '../../storage/equalityAnswers';
import { handle } from '../../storage/handle';
import { askedReport } from '../../storage/reportAsked';
import { storyOf, told, type Entry, type Story } from '../doors/aStory';
import { people } from '../doors/people';
import { aTriedStore, environmentOf } from '../doors/storesToTry';
import { seedYear } from '../seed/seeding';

export const period = { from: '2026-04-01', to: '2026-09-30' } as const;
export const TODAY = '2026-11-30';

const { complaintsOfficer, leadManager, seniorManager } = people;

/** Every service has two sites, so that each case can be put at one of them. */
export const trust: Trust = {
  ...defaultTrust,
  services: defaultTrust.services.map((each) => ({ ...each, sites: ['North Site', 'South Site'] })),
};

const learnt = Array.from({ length: 6 }, (): LearningKept => ({
  closedOn: '2026-06-01',
  learning: 'We ring first.',
  names: [],
}));

type Stores = Awaited<ReturnType<typeof openStores>>;

/** Does one thing more on a day, through the ordinary commands. Throws where it is refused. */
function doer({ store }: Stores) {
  let deeds = 0;
  return async (
    day: string,
    { kind = 'case', id, by }: { kind?: string; id: string; by: Person },
    command: string,
    entries: object,
  ): Promise<void> => {
    deeds += 1;
    const registers = async () => ({ ...emptyRegisters, learningKept: () => learnt });
    const now = () => `${day}T10:00:00.000Z`;
    const answer = await handle(
      { store, now, calendar, settings, trust, registers },
      findTarget(kind).stream,
      {
        id,
        actor: by,
        request: { command, entries: { ...entries } },
        key: `more ${deeds}`,
      },
    );
    if ('refusal' in answer) throw new Error(`${command} on ${id}: ${answer.refusal.sentence}`);
  };
}

/** What a year has that the simulation does not: sites, the Ombudsman, actions of every kind, equality answers, learning released. */
async function goOn(stores: Stores, stories: readonly Story[]): Promise<void> {
  const does = doer(stores);
  const complaints = stories.filter(({ entries }) =>
    entries.some((entry) => /closerLook|early/.test(told(entry, 'decision').route ?? '')),
  );
  const by = complaintsOfficer;
  const closed = complaints.filter((story) => story.first('caseClosed')).map(({ reference }) => reference);
  for (const [at, id] of closed.slice(0, 20).entries()) {
    const due = at % 2 === 0 ? '2026-09-10' : '2026-12-20';
    const action = { what: 'Change the letter.', owner: seniorManager.id, because: 'learning' };
    await does('2026-08-31', { id, by }, 'addAction', { ...action, due });
    await does('2026-08-31', { id, by }, 'addAction', { ...action, due: '2026-10-05' });
    const all = stories.find(({ reference }) => reference === id)?.all('actionAdded').length ?? 0;
    const own = String(all + 1);
    if (at % 4 === 0)
      await does('2026-09-30', { id, by: seniorManager }, 'completeAction', {
        action: own,
        on: at % 8 === 0 ? '2026-09-08' : '2026-09-29',
        evidence: 'The new letter.',
      });
    else if (at % 5 === 1)
      await does('2026-09-30', { id, by: leadManager }, 'dropAction', {
        action: own,
        reason: 'The clinic is gone.',
      });
  }
  for (const [at, id] of closed.slice(0, 12).entries()) {
    const body = at % 4 === 3 ? 'lgsco' : 'phso';
    await does('2026-09-30', { id, by }, 'recordReferral', {
      body,
      on: '2026-09-15',
      theirReference: `P-${at}`,
    });
    if (at % 2 === 0)
      await does('2026-10-30', { id, by }, 'recordOmbudsmanOutcome', {
        referral: '1',
        on: at % 3 === 0 ? '2026-09-30' : '2026-10-20',
        outcome: at % 4 === 0 ? 'partlyUpheld' : 'notUpheld',
        ...(at % 4 === 0 ? { recommendations: 'Write again.' } : {}),
      });
  }
  await does('2026-10-30', { kind: 'learningDigest', id: THE_DIGEST, by: leadManager }, 'releaseLearning', {
    from: '2026-04-01',
    to: '2026-06-30',
    text: 'We ring before we move somebody.',
    checked: true,
  });
  await answerQuestions(stores);
}

/** Equality answers of people whose cases closed in these quarters, one of which has not ended. */
async function answerQuestions({ documents }: Stores): Promise<void> {
  const kept = equalityDocuments(documents);
  for (let person = 0; person < 60; person += 1) {
    const reference = `E-${person}`;
    await kept.keep(reference, { disability: person % 3 === 0 ? 'yes' : 'no' });
    const quarter = ['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'][person % 5] ?? '';
    await kept.count(reference, quarter, {
      area: person % 7 === 0 ? 'mentalHealth' : 'otherCommunity',
      upheld: person % 2 === 0,
      inTime: person % 4 !== 0,
    });
  }
}

interface Line {
  readonly type: string;
  readonly stream?: { readonly kind: string; readonly id: string };
  readonly events?: readonly { readonly event: object; readonly meta: { readonly on: string } }[];
  readonly kind?: string;
  readonly id?: string;
  readonly body?: unknown;
}

async function exportedLines(stores: Stores): Promise<readonly Line[]> {
  const lines: Line[] = [];
  for await (const line of exported(stores, () => `${TODAY}T12:00:00.000Z`))
    lines.push(JSON.parse(line) as Line);
  return lines;
}

const storiesIn = (lines: readonly Line[]): readonly Story[] =>
  lines.flatMap(({ stream, events = [] }) =>
    stream?.kind === 'case'
      ? [
          storyOf(
            stream.id,
            events.map(({ event, meta }) => ({ ...(event as Entry), on: meta.on, said: event })),
          ),
        ]
      : [],
  );

/** A seeded Trust-year as its export has it, and every report made of the store it came from. */
export async function anExportedYear() {
  const tried = await aTriedStore();
  const now = () => `${TODAY}T12:00:00.000Z`;
  const stores = await openStores(environmentOf(tried.settings), { now, log: () => undefined });
  try {
    const seed = { cases: 180, year: 2026, seed: 11, until: '2026-08-31T09:30:00.000Z', trust };
    await seedYear(stores.store, seed, () => undefined);
    await goOn(stores, storiesIn(await exportedLines(stores)));
    const lines = await exportedLines(stores);
    const { store, documents } = stores;
    const registers = async () => emptyRegisters;
    const directory = { inRole: async () => [], person: async () => undefined } as never;
    const sources = {
      store,
      documents,
      directory,
      registers,
      calendar,
      trust,
      settings,
      today: TODAY,
    } as const;
    const made = new Map<string, Report>();
    for (const definition of reports)
      made.set(definition.name, await askedReport(sources, { definition, period }));
    return { stories: storiesIn(lines), documents: lines.filter(({ type }) => type === 'document'), made };
  } finally {
    await stores.close();
    await tried.stop();
  }
}
