import { defaultTrust } from '../../policy/trust/defaultTrust';
import { buildBaseCard, buildCaseCard, buildMoreCard } from '../../cards/designs/case';
import { groupNames } from '../../cards/commandGroups';
import { buildCountsCard } from '../../cards/countsCard';
import { buildCancelCard, buildStepCard } from '../../cards/stepCards';
import { buildReviewCard } from '../../cards/reviewCard';
import { buildDateCard, buildWhyCard } from '../../cards/dateCards';
import { buildHowToComplainCard, buildHelpCard } from '../../cards/helpCards';
import { buildEntryCard, buildFileCard, buildFilePartCard, buildHistoryCard } from '../../cards/designs/file';
import { buildLateEntriesCard } from '../../cards/lateEntriesCard';
import { buildMyDayCard, type DayCase } from '../../cards/designs/day';
import { buildParagraphCard } from '../../cards/paragraphCards';
import { buildRecordCard, buildWhoseRecordCard } from '../../cards/recordCard';
import { buildRecordListCard, buildListCard } from '../../cards/designs/list';
import { buildCommandForm, type CommandFormOptions } from '../../cards/commandForm';
import { nextPart, onForm, partToMend } from '../../cards/parts';
import { buildNoticeCard } from '../../cards/designs/reminder';
import { buildRefusalCard } from '../../cards/sayCards';
import { buildMessageForm } from '../../cards/messageForm';
import type { Card } from '../../cards/card';
import type { Offers } from '../../cards/personInputs';
import { scriptOf } from '../../dialogs/script/script';
import { caseCommands } from '../../policy/machine/caseSections';
import { caseStream } from '../../policy/machine/case';
import { deadlines } from '../../policy/machine/clocks';
import { refusalNotFound } from '../../policy/machine/casePermission';
import type { CaseState } from '../../policy/machine/caseState';
import type { Context } from '../../policy/machine/command';
import type { Entries, Fields } from '../../policy/machine/fields';
import type { Refusal } from '../../policy/machine/refusal';
import { mayRead } from '../../policy/access/parts';
import type { Person } from '../../policy/roles';
import { stages, type Stage } from '../../policy/stages';
import { paragraphs } from '../../policy/paragraphs/paragraphs';
import type { AnyCommand, AnyFields } from '../../policy/machine/target';
import { caseTarget, commandNamed, findRegister, targets } from '../../policy/machine/targets';
import { caseFile } from '../../policy/caseFile/caseFile';
import { tellAll } from '../../policy/machine/tellAll';
import { drawnHistories, everyOffer, momentsAt, type Moment, type Offered } from './galleryCases';
import { decisionsShown } from './galleryDecisions';
import { recordsShown } from './galleryRecords';
import { everyFieldMarked, typicalEntries, withoutText, worstEntries } from './galleryEntries';
import { contextOf, everybody } from './history';
import { people } from './people';

/** A card the product can draw, by what it shows. `kind` groups it with those of its sort. */
export interface Shown {
  readonly kind: string;
  readonly name: string;
  readonly card: Card;
}

const staff = Array.from({ length: 40 }, (_, at) => ({
  id: `00000000-0000-4000-8000-0000000000${String(at).padStart(2, '0')}`,
  name: `Sample investigator ${at}, Community Mental Health Services for Adults, North West`,
}));

/** The most that a form can list for each of its person fields. */
const listedFor = (fields: AnyFields): Offers =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, { kind }]) => (kind === 'person' ? [[name, staff] as const] : [])),
  );

const anyCommand = ({ name }: { readonly name: string }): AnyCommand => {
  const command = commandNamed(name)?.command;
  if (!command) throw new Error(`no command ${name}`);
  return command;
};

/** A form that is not filled in yet, one with the most it can hold, and one sent back with every answer marked. */
function triesOf<S>(
  fields: Fields<S>,
  paragraph: string,
  filling: { state: S; context: Context },
): readonly { readonly how: string; readonly entries: Entries; readonly refusal?: Refusal }[] {
  const given = { state: filling.state, sources: filling.context };
  const worst = worstEntries(fields, given);
  return [
    { how: 'new', entries: {} },
    { how: 'typical', entries: typicalEntries(fields, given) },
    { how: 'worst', entries: worst },
    ...(Object.keys(fields).length > 0
      ? [
          {
            how: 'refused',
            entries: withoutText(fields, worst),
            refusal: everyFieldMarked(fields, paragraph),
          },
        ]
      : []),
  ];
}

interface Tried {
  readonly how: string;
  readonly entries: Entries;
}

/** The cards of a form, one after the other, as its answers bring them; one card where it was sent back. */
function cardsOf(form: Omit<CommandFormOptions, 'shown' | 'asked'>): readonly Card[] {
  const { entries, refusal, state, sources } = form;
  const fields = onForm(form.command.fields, state, sources);
  const cards: Card[] = [];
  let asked: readonly string[] = [];
  do {
    const shown = nextPart(fields, entries, asked);
    asked = [...asked, ...shown];
    cards.push(buildCommandForm({ ...form, shown, asked }));
  } while (nextPart(fields, entries, asked).length > 0);
  if (!refusal) return cards;
  const shown = partToMend(fields, asked, Object.keys(refusal.fields ?? {}));
  return [buildCommandForm({ ...form, shown, asked })];
}

const formsOf = ({ command: { name: commandName }, state, context, stage }: Offered): readonly Shown[] => {
  const command = anyCommand({ name: commandName });
  const { reference: id } = state;
  const form = {
    command,
    id,
    title: id,
    state,
    ofCase: state,
    basis: caseTarget.basisOf(state, command),
    card: 'card',
    people: listedFor(command.fields),
    sources: context,
  };
  const drawn = ({ how, ...more }: Partial<CommandFormOptions> & Tried): readonly Shown[] =>
    cardsOf({ ...form, ...more }).map((card, at) => ({
      kind: 'form',
      name: `${command.name} at ${stage}, ${how}, card ${at + 1}`,
      card,
    }));
  const tries = triesOf(command.fields, command.paragraph, { state, context });
  return [
    ...tries.flatMap(drawn),
    ...drawn({ how: 'prefilled', entries: command.prefill(state, context) }),
    ...tries.flatMap(({ how, ...tried }) =>
      drawn({ ...tried, how: `${how}, with the people picker`, people: {}, picker: true }),
    ),
  ];
};

/** Each command's conversation: every step as it can look, and the review before it is saved. */
function conversationsOf({ command: { name: commandName }, state, context }: Offered): readonly Shown[] {
  const command = anyCommand({ name: commandName });
  const { title, steps } = scriptOf(command.name);
  const { fields, paragraph, button } = command;
  const common = { draft: 'draft', title, reference: state.reference, state, sources: context };
  const given = { state, sources: context };
  const asked = steps.flatMap(({ key, ask, fields: names }, at) => {
    const its = Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)));
    return triesOf(its, paragraph, { state, context }).map(({ how, ...tried }) => ({
      kind: 'step',
      name: `${command.name}, step ${key}, ${how}`,
      card: buildStepCard({
        ...common,
        ...tried,
        steps: [key],
        ask,
        number: at + 1,
        of: steps.length,
        fields: its,
        people: listedFor(its),
        says: ['Noted: service: Community North; it happened on Friday 2 January 2026.'],
      }),
    }));
  });
  const reviews = [typicalEntries(fields, given), worstEntries(fields, given)].map((entries, at) => ({
    kind: 'review',
    name: `${command.name}, review ${at === 0 ? 'typical' : 'worst'}`,
    card: buildReviewCard({
      ...common,
      fields,
      entries,
      save: button,
      changeable: steps,
      people: new Map(staff.map(({ id, name }) => [id, name])),
      ...(at === 0 ? {} : { refusal: everyFieldMarked(fields, paragraph) }),
    }),
  }));
  return [
    ...asked,
    ...reviews,
    { kind: 'talk', name: `${command.name}, cancel`, card: buildCancelCard(common) },
  ];
}

const STATES_A_STAGE = 6;

/** Cases of a stage that differ most: the fullest, the emptiest and some between. */
function someAt(stage: Stage): readonly Moment[] {
  const all = momentsAt(stage);
  const every = Math.max(1, Math.floor(all.length / STATES_A_STAGE));
  return all.filter((_, at) => at % every === 0 || at === all.length - 1);
}

const outcomes = [
  undefined,
  { done: 'Thank you. It is now: PALS enquiry.' },
  {
    refusal: {
      ...refusalNotFound(),
      sentence: 'First: Agree with the person how it is handled (8.21); name the investigator (8.18).',
    },
  },
] as const;

const oneGroup = (at: number) => {
  const group = groupNames[at % groupNames.length];
  return group ? { group } : {};
};

/** Who may open it at all: nobody else is ever drawn a card of it. */
const viewers = (state: CaseState, context: Omit<Context, 'actor'>): readonly Person[] =>
  state.version === 0 ? [] : everybody.filter((person) => mayRead(state, person, context).size > 0);

const caseCardsAt = (stage: Stage): readonly Shown[] =>
  someAt(stage).flatMap(({ state, context: { actor: _actor, ...context } }, at) =>
    viewers(state, context).flatMap((actor, who) => {
      const outcome = outcomes[(at + who) % outcomes.length];
      const drawn = { state, context: { ...context, actor }, card: 'card', ...(outcome ? { outcome } : {}) };
      const name = `${stage} ${at} for ${actor.roles.at(-1) ?? 'nobody'} ${who}`;
      return [
        { kind: 'case', name, card: buildCaseCard(drawn) },
        { kind: 'case', name: `${name}, more`, card: buildMoreCard(drawn) },
        {
          kind: 'case',
          name: `${name}, more of one`,
          card: buildMoreCard({ ...drawn, ...oneGroup(at + who) }),
        },
      ];
    }),
  );

const whyCardsAt = (stage: Stage): readonly Shown[] =>
  someAt(stage).map(({ state, context }, at) => ({
    kind: 'why',
    name: `${stage} ${at}`,
    card: buildWhyCard(state.reference, deadlines(state, context), context),
  }));

/** One message of each wording that was owed to anybody in the drawn cases. */
function notices(): readonly Shown[] {
  const owed = drawnHistories.flatMap(({ events, state }) => caseStream.notices(events, state));
  const bySaying = new Map(
    owed.map((notice) => [
      notice.say.replace(/C26-\w+|\d+|\b[A-Z]\w+day\b|\b(January|February|March|April)\b/g, '…'),
      notice,
    ]),
  );
  return [...bySaying.values()].map(({ say, paragraph, urgent }) => ({
    kind: 'notice',
    name: say,
    card: buildNoticeCard({
      say,
      paragraph,
      reference: 'C26-7K4MQ',
      urgent: urgent === true,
      forWhom: 'Lead Manager for Complaints',
    }),
  }));
}

function lists(): readonly Shown[] {
  const cases = (Object.keys(stages) as Stage[]).map((stage, at) => ({
    reference: 'C26-7K4MQ',
    stage,
    service: 'communityNorth',
    ...(at % 4 === 0 ? {} : { nextDue: (['2026-01-02', '2026-01-05', '2026-01-09'] as const)[at % 3] }),
  }));
  const list = { title: 'My cases', none: 'Nothing is waiting.', today: '2026-01-05' } as const;
  return [
    { kind: 'list', name: 'full', card: buildListCard({ ...list, cases: cases.slice(0, 10) }) },
    { kind: 'list', name: 'the rest', card: buildListCard({ ...list, cases: cases.slice(10) }) },
    { kind: 'list', name: 'empty', card: buildListCard({ ...list, cases: [] }) },
  ];
}

const talk = (): readonly Shown[] => [
  { kind: 'talk', name: 'welcome', card: buildHelpCard({ welcome: true, told: ['staff'] }) },
  {
    kind: 'talk',
    name: 'help',
    card: buildHelpCard({
      welcome: false,
      told: ['team', 'local'],
      underWay: 'You are part-way through logging a concern. Say “continue” to pick it up.',
    }),
  },
  { kind: 'talk', name: 'refused', card: buildRefusalCard(refusalNotFound()) },
  { kind: 'talk', name: 'base', card: buildBaseCard('C26-7K4MQ') },
];

/** The form on a Teams message: new, as most fill it in, as full as it can be, and sent back. */
function messageForms(): readonly Shown[] {
  const offer = everyOffer.find(({ command }) => command.name === 'logConcern');
  if (!offer) return [];
  const { command, state, context } = offer;
  const fields = Object.fromEntries(Object.entries(anyCommand(command).fields).slice(0, 12));
  return triesOf(fields, command.paragraph, { state, context }).map(({ how, ...tried }) => ({
    kind: 'message',
    name: how,
    card: buildMessageForm({
      key: 'draft',
      steps: ['words'],
      says: [],
      fields,
      state,
      sources: context,
      sender: 'Sample colleague, Community North',
      sentOn: '2026-01-05',
      ...tried,
    }),
  }));
}

const registers = targets.flatMap(({ kind }) => findRegister(kind) ?? []);

const registerForms = (context: Context): readonly Shown[] =>
  registers.flatMap(({ kind, commands, stream, basisOf }) =>
    commands.flatMap((command) => {
      const state = stream.initial('sample');
      return triesOf(command.fields, command.paragraph, { state, context }).flatMap(({ how, ...tried }) =>
        cardsOf({
          command,
          id: 'sample',
          title: 'Delegations: Sample investigator, Community North',
          state,
          basis: basisOf(state, command),
          card: 'card',
          people: listedFor(command.fields),
          sources: context,
          ...tried,
        }).map((card, at) => ({
          kind: 'register',
          name: `${kind}: ${command.name}, ${how}, card ${at + 1}`,
          card,
        })),
      );
    }),
  );

const records = (): readonly Shown[] => [
  ...recordsShown().map(({ name, ...options }) => ({
    kind: 'record',
    name,
    card: buildRecordCard({ ...options, id: 'C26-7K4MQ', card: 'card', names: new Map() }),
  })),
  {
    kind: 'record',
    name: 'list',
    card: buildRecordListCard({
      kind: 'restriction',
      title: 'Limits on contact',
      none: '',
      rows: Array.from({ length: 10 }, (_, at) => ({
        id: `C26-0000${at}`,
        title: `Limits on contact: C26-0000${at}`,
        line: 'Waiting for the three agreements · Review the limit on contact 5 Jul',
      })),
      actions: [],
    }),
  },
  {
    kind: 'record',
    name: 'whose',
    card: buildWhoseRecordCard({
      kind: 'training',
      title: 'Training',
      problem: 'More than one person fits that name.',
    }),
  },
];

/** What is recorded, to read: whole cases, and words as long as they may be. */
function read(): readonly Card[] {
  const [history] = drawnHistories;
  if (!history) return [];
  const { state, events } = history;
  const told = tellAll(caseStream, state.reference, events, defaultTrust);
  const parts = mayRead(state, people.leadManager);
  const context = contextOf(history, people.leadManager);
  const file = caseFile(state, told, { id: people.leadManager.id, parts }, context);
  const reading = {
    reference: state.reference,
    names: new Map(everybody.map(({ id, name }) => [id, name])),
    signed: () => staff[0]?.name ?? '',
  };
  const long = {
    title: 'Gave an account',
    said: Array.from({ length: 9 }, (_, at) => ({ label: `Answer ${at}`, words: 'ｗｏｒｄ '.repeat(4_000) })),
    on: '2026-01-02' as const,
    meta: { seq: 1, at: '2026-01-05T10:00:00.000Z', on: '2026-01-05' as const, by: 'x' },
  };
  const many = Array.from({ length: 20 }, () => long);
  return [
    buildHistoryCard({ ...reading, entries: [...told].reverse(), hidden: 0 }),
    buildHistoryCard({ ...reading, entries: [], hidden: 12 }),
    buildHistoryCard({ ...reading, entries: many, hidden: 1 }),
    ...[0, 1, 200].map((page) => buildEntryCard(long, { ...reading, page })),
    buildFileCard(state.reference, file),
    buildFileCard(state.reference, []),
    ...file.flatMap((section) => [0, 1].map((page) => buildFilePartCard(section, { ...reading, page }))),
  ];
}

const late = { rows: [], basis: {}, more: { entries: 0, cases: 0 }, card: 'x' };
const lateRow = {
  reference: 'C26-7K4MQ',
  entry: 'late1',
  words: 'Written acknowledgement: done Wed 7 Jan 2026, recorded Tue 20 Jan 2026, due Thu 8 Jan 2026',
  by: 'Sample complaints officer, Experience Team',
};
const lateEntriesShown: readonly Card[] = [
  buildLateEntriesCard(late),
  buildLateEntriesCard({
    ...late,
    rows: Array.from({ length: 12 }, () => lateRow),
    basis: { 'C26-7K4MQ': 'lateEntries@12' },
    more: { entries: 3, cases: 2 },
    done: { words: 'Accepted: C26-7K4MQ (2).', skipped: ['C26-7K4MR was left as it is.'] },
  }),
  buildLateEntriesCard({
    ...late,
    rows: [lateRow],
    again: { problem: 'Tick at least one entry.', chosen: 'C26-7K4MQ late1', reason: 'x'.repeat(20_000) },
  }),
];

function home(): readonly Shown[] {
  const row: DayCase = {
    reference: 'C26-7K4MQ',
    stage: 'investigation',
    service: 'communityNorth',
    nextDue: '2026-01-05',
    step: 'Record not-covered letter',
  };
  const many = Array.from({ length: 9 }, () => row);
  const day = {
    today: '2026-01-05' as const,
    more: true,
    limits: 2,
    late: 3,
    names: new Map<string, string>(),
  };
  return [
    buildMyDayCard(
      {
        ...day,
        overdue: many,
        dueSoon: many,
        nobodys: many,
        forMe: many,
        aboutMe: [],
        forOthers: many,
        elsewhere: many,
      },
      [],
    ),
    buildMyDayCard(
      {
        ...day,
        more: false,
        limits: 0,
        late: 0,
        overdue: [],
        dueSoon: [],
        nobodys: [],
        forMe: [],
        aboutMe: [{ reference: 'C26-7K4MQ', stage: 'investigation', isOwn: true }],
        forOthers: [],
        elsewhere: [],
      },
      [],
    ),
    buildHowToComplainCard(defaultTrust),
    ...lateEntriesShown,
    ...paragraphs.map((each) => buildParagraphCard(each)),
    ...read(),
    buildCountsCard({
      open: 0,
      dueThisWeek: 0,
      overdue: 0,
      fresh: 0,
      since: '2026-01-02',
      unacknowledged: 0,
    }),
    buildCountsCard({
      open: 12_345,
      dueThisWeek: 321,
      overdue: 4,
      fresh: 5,
      since: '2026-12-24',
      unacknowledged: 99,
    }),
    buildDateCard(['Counted from Monday 5 January 2026. It is a working day.', '3 working days: 8 January']),
  ].map((drawn, at) => ({ kind: 'home', name: `${at}: ${drawn.fallbackText}`, card: drawn }));
}

const once = (all: readonly Shown[]): readonly Shown[] => [
  ...new Map(all.map((shown) => [JSON.stringify(shown.card), shown])).values(),
];

/** Every card, each once, from the definitions: a new command or stage joins by itself. */
export function everyCard(): readonly Shown[] {
  const everyStage = Object.keys(stages) as Stage[];
  const oneOffer = caseCommands.flatMap(
    (command) => everyOffer.find((offered) => offered.command === command) ?? [],
  );
  const [first] = everyOffer;
  return once([
    ...talk(),
    ...home(),
    ...records(),
    ...lists(),
    ...messageForms(),
    ...notices(),
    ...decisionsShown(),
    ...everyStage.flatMap(caseCardsAt),
    ...everyStage.flatMap(whyCardsAt),
    ...everyOffer.flatMap(formsOf),
    ...oneOffer.flatMap(conversationsOf),
    ...(first ? registerForms(first.context) : []),
  ]);
}
