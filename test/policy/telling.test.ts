import { readTold } from '../../policy/access/readTold';
import { mayRead } from '../../policy/access/parts';
import { caseStream } from '../../policy/machine/case';
import { sections } from '../../policy/machine/caseSections';
import type { CaseEvent, CaseState } from '../../policy/machine/caseState';
import { parts, type Part } from '../../policy/machine/partsOfCase';
import type { Stream } from '../../policy/machine/stream';
import { streams } from '../../policy/machine/streams';
import { tellAll } from '../../policy/machine/tellAll';
import { findRegister } from '../../policy/machine/targets';
import type { Told, ToldLine } from '../../policy/machine/telling';
import type { Person } from '../../policy/roles';
import { defaultTrust } from '../../policy/trust/defaultTrust';
import { aCase } from '../doors/aCase';
import { aJointDraft } from '../doors/aJointCase';
import { anInvestigationNaming } from '../doors/anInvestigation';
import { aClosedCase } from '../doors/aResponse';
import { everyEvent, everyRecordEvent } from '../doors/everyEvent';
import { happened } from '../doors/happened';
import { people } from '../doors/people';

const meta = { seq: 1, at: '2026-02-03T10:00:00.000Z', on: '2026-02-03', by: people.leadManager.id } as const;

type Properties = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Properties =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Another value of its kind. */
const another = (value: unknown): unknown =>
  typeof value === 'boolean'
    ? !value
    : typeof value === 'number'
      ? value + 1
      : Array.isArray(value)
        ? [...(value as readonly unknown[]), `${String(value[0])} too`]
        : `${String(value)} too`;

/** Every property with something in it, with the same event that says something else there. */
function changes(properties: Properties, at = ''): readonly (readonly [path: string, changed: Properties])[] {
  return Object.entries(properties).flatMap(([name, value]) =>
    isRecord(value)
      ? changes(value, `${at}${name}.`).map(
          ([path, inside]) => [path, { ...properties, [name]: inside }] as const,
        )
      : [[`${at}${name}`, { ...properties, [name]: another(value) }] as const],
  );
}

const around = <S>(state: S) => ({ before: state, after: state, meta, trust: defaultTrust });

/** What stands in an event and makes no difference to what is told of it. */
function leftOut<S>(
  stream: Stream<S, unknown>,
  state: S,
  type: string,
  event: Properties,
): readonly string[] {
  const tellOne = (properties: Properties) =>
    JSON.stringify(stream.tell({ v: 1, meta, event: { type, ...properties } }, around(state)));
  return changes(event).flatMap(([path, changed]) =>
    tellOne(changed) === tellOne(event) ? [`${type}.${path}`] : [],
  );
}

const allCaseEvents = Object.entries(everyEvent as Readonly<Record<string, Properties>>);
const anyCase = aJointDraft().state;

const tellCase = ([type, event]: readonly [string, Properties], state: CaseState = anyCase): Told =>
  caseStream.tell({ v: 1, meta, event: { type, ...event } as unknown as CaseEvent }, around(state));

/** All that an event says, as text. */
const factsOf = (line: ToldLine): readonly object[] => ('to' in line ? [line.from ?? {}, line.to] : [line]);
const textOf = ({ said }: Told): string =>
  said.flatMap((line) => factsOf(line).map((fact) => Object.values(fact).join(' '))).join('\n');

/** The numbers of things, which are told by their words, and what nobody reads. */
const leftOutOnPurpose = [
  'approvalAnswered.draft',
  'approvalAsked.draft',
  'bestInterestsDoubted.byLeadManager',
  'clockPaused.pause.round',
  'coded.codes.version',
  'dateAgreed.day.round',
  'documentKept.document.sha256',
  'endingAsked.byLeadManager',
  'extensionAsked.extension.round',
  'holdPlaced.hold.round',
  'leadProposed.byLeadManager',
  'missKept.miss.byLeadManager',
  'missKept.miss.clock',
  'missKept.miss.of',
  'missKept.miss.paragraph',
  'partnerAdded.id',
  'pauseAsked.pause.round',
  'responseApproved.asDelegate.delegation',
  'responseApproved.asDelegate.of',
  'responseApproved.withCover',
  'sixMonthLetterSent.letter.round',
];

describe('R8.39a: whatever is recorded is told', () => {
  it('there is a plausible event of every type that a section tells', () => {
    const told = sections.flatMap(({ tells }) => Object.keys(tells)).sort();
    expect(allCaseEvents.map(([type]) => type).sort()).toEqual(told);
  });

  it('of a case: every property of every event makes a difference to what is told, but those that are no content', () => {
    const missed = allCaseEvents.flatMap(([type, event]) =>
      leftOut(caseStream as Stream<CaseState, unknown>, anyCase, type, event),
    );
    expect(missed.sort()).toEqual(leftOutOnPurpose);
  });

  it.each(Object.entries(everyRecordEvent))('of a register, %s: the same', (kind, events) => {
    const stream = streams.get(kind);
    if (!stream) throw new Error(`no register ${kind}`);
    const state = stream.initial('C26-7K4MQ', defaultTrust);
    const missed = Object.entries(events as Readonly<Record<string, Properties>>).flatMap(([type, event]) =>
      leftOut(stream, state, type, event),
    );
    // Which one it was is told by its days: its number is no content.
    const numbers: Readonly<Record<string, readonly string[]>> = {
      delegations: ['delegationRevoked.delegation'],
      quarterlyReview: ['reviewTakenOff.review'],
    };
    expect(missed).toEqual(numbers[kind] ?? []);
  });

  it('long words are told to the letter', () => {
    const account = `First line.\n${'Word for word. '.repeat(1_000)}`;
    const told = tellCase([
      'accountAnswered',
      { staff: '1', answer: { kind: 'given', on: '2026-02-03', account } },
    ]);
    expect(told.said).toContainEqual({ label: 'Their account', words: account });
  });

  it('a title is short, in the past tense or of what came, and holds nothing that was recorded', () => {
    for (const each of allCaseEvents) {
      const { title } = tellCase(each);
      expect(title.length).toBeLessThanOrEqual(60);
      expect(title).not.toMatch(/Sample|[?:]/);
    }
  });

  it('no answer is told as the key it is kept under', () => {
    const keys = allCaseEvents.flatMap((each) =>
      [...textOf(tellCase(each)).matchAll(/^[a-z]+[A-Z]\w*$/gm)].map(([key]) => `${each[0]}: ${key}`),
    );
    expect(keys).toEqual([]);
  });
});

describe('what is told of real cases', () => {
  const toldOf = ({
    events,
  }: {
    readonly events: readonly Parameters<typeof tellAll<CaseState, CaseEvent>>[2][number][];
  }) => tellAll(caseStream, 'C26-7K4MQ', events, defaultTrust);

  it.each([
    ['answered and closed', () => aClosedCase(['upheld'])],
    ['handled together with another organisation', aJointDraft],
    ['about a member of staff', anInvestigationNaming],
  ])('every property of every event of a case %s makes a difference', (_what, begin) => {
    const { events } = begin();
    const missed = events.flatMap(({ event: { type, ...event } }) =>
      leftOut(caseStream as Stream<CaseState, unknown>, anyCase, type, event),
    );
    expect([...new Set(missed)].filter((path) => !leftOutOnPurpose.includes(path))).toEqual([]);
  });

  it('a change says what it was and what it became', () => {
    const corrected = aCase()
      .as(people.leadManager)
      .does('correctRecord', { field: 'personName', text: 'Other person', reason: 'Misheard' });
    expect(toldOf(corrected).at(-1)?.said).toContainEqual({
      label: 'Their name',
      part: 'personalDetails',
      from: { words: 'Sample person' },
      to: { words: 'Other person' },
    });
  });

  it('what was not known when it was asked is told as not known yet', () => {
    const logged = aCase({ personName: 'notKnown', adjustments: 'notKnown' });
    const [told] = toldOf(logged);
    expect(told?.said).toContainEqual({
      label: 'Their name',
      part: 'personalDetails',
      words: 'Not known yet',
    });
    expect(told?.said.some(({ label }) => label === 'Who are they speaking for?')).toBe(false);
  });
});

/** A case looked into, on which these have happened since. */
const caseWhere = (...types: readonly CaseEvent['type'][]): CaseState =>
  happened(
    anInvestigationNaming(),
    ...types.map((type) => ({ type, ...everyEvent[type] }) as unknown as CaseEvent),
  ).state;

const readBy = (person: Person, state: CaseState): readonly Told[] =>
  allCaseEvents.flatMap((each) => readTold(tellCase(each, state), mayRead(state, person), person.id) ?? []);

const partsOf = (told: readonly Told[]): ReadonlySet<Part> =>
  new Set(told.flatMap(({ part = 'summary', said }) => said.map((line) => line.part ?? part)));

describe('R7.1a: what is told is for those who may read its part', () => {
  it('every type of event is read by somebody', () => {
    const state = caseWhere();
    const read = new Set(
      Object.values(people).flatMap((person) => readBy(person, state).map(({ title }) => title)),
    );
    expect(allCaseEvents.filter((each) => !read.has(tellCase(each).title)).map(([type]) => type)).toEqual([]);
  });

  it('every part but the extract of staff has something told in it', () => {
    const used = partsOf(allCaseEvents.map((each) => tellCase(each)));
    expect((Object.keys(parts) as Part[]).filter((part) => !used.has(part))).toEqual(['ownExtract']);
  });

  it.each<[string, Person, CaseState, readonly Part[]]>([
    ['whoever logged it', people.wardSister, caseWhere(), ['investigation', 'staff', 'restricted']],
    ['a PALS officer', people.palsOfficer, caseWhere(), ['staff', 'restricted']],
    ['a Complaints Officer', people.complaintsOfficer, caseWhere(), ['restricted']],
    ['the investigator', people.investigator, caseWhere(), ['restricted']],
    [
      'the safeguarding lead, for whom a flag is up',
      people.safeguardingLead,
      caseWhere('redFlagsRaised'),
      ['investigation', 'staff', 'restricted'],
    ],
    ['the Chief Executive, before signing', people.chiefExecutive, caseWhere('coverWritten'), ['restricted']],
    [
      'the HR lead',
      people.hrLead,
      caseWhere('staffStepsConsidered'),
      ['narrative', 'personalDetails', 'investigation'],
    ],
  ])('%s reads of the rest, and nothing of what is not for them', (_who, person, state, notTheirs) => {
    const read = partsOf(readBy(person, state));
    expect(read.size).toBeGreaterThan(0);
    expect(notTheirs.filter((part) => read.has(part))).toEqual([]);
  });

  it('R6.5: steps about a member of staff are told to the Lead Manager and the HR lead alone', () => {
    const state = caseWhere('staffStepsConsidered');
    const restricted = allCaseEvents.filter((each) => tellCase(each).part === 'restricted');
    const section = sections.find(({ restrictedTo }) => restrictedTo);
    expect(restricted.map(([type]) => type).sort()).toEqual(Object.keys(section?.tells ?? {}).sort());
    const readers = Object.values(people).filter((person) =>
      partsOf(readBy(person, state)).has('restricted'),
    );
    expect(readers.map(({ id }) => id).sort()).toEqual([people.leadManager.id, people.hrLead.id].sort());
  });

  it('a member of staff it is about reads nothing of it, and nobody who is not involved does', () => {
    const state = caseWhere();
    expect(readBy(people.namedNurse, state)).toEqual([]);
    expect(readBy(people.stranger, state)).toEqual([]);
  });

  it('R8.23b: an adviser reads the question that was put to them, and nothing else of the investigation', () => {
    const state = caseWhere('clinicalViewAsked');
    const asked = readBy(people.clinicalAdviser, state).filter(({ part }) => part === 'investigation');
    expect(asked.map(({ title }) => title)).toEqual(['Asked for a clinical view']);
    expect(asked.flatMap(({ said }) => said.map(({ label }) => label))).toContain(
      'What do you need their view on?',
    );
  });

  it('a line of another part is left out for those who may not read it', () => {
    const logged = tellCase(['concernLogged', everyEvent.concernLogged]);
    const labels = (told?: Told) => told?.said.map(({ label }) => label);
    expect(labels(readTold(logged, new Set(['summary', 'narrative']), 'x'))).not.toContain(
      'Their phone number',
    );
    expect(labels(readTold(logged, new Set(['summary']), 'x'))).toEqual([
      'Which service is it about?',
      'How did it reach us?',
      'When did it first reach anybody at the Trust?',
      'Which site is it about?',
    ]);
    expect(readTold(logged, new Set(['ownExtract']), 'x')).toBeUndefined();
  });

  it('12.2: equality answers are told to nobody, and their register has no reader', () => {
    const stream = streams.get('equality');
    const told = stream?.tell(
      { v: 1, meta, event: { type: 'equalityAnswered' } },
      around(stream.initial('C26-7K4MQ')),
    );
    expect(told?.said).toEqual([]);
    const { context, state } = aCase().as(people.leadManager);
    expect(
      findRegister('equality')?.maySee({ id: state.reference, version: 1, stage: 'open' }, context),
    ).toBe(false);
  });
});
