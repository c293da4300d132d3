import type { Person } from '../../policy/roles';
import { anAgreedInvestigation } from '../doors/anInvestigation';
import { aProposal } from '../doors/aRestriction';
import { forgedCard, logOnCards, referenceOn, textOf } from '../doors/jobs';
import { aDesk } from '../doors/aDesk';
import { people } from '../doors/people';
import { seedCase } from '../doors/seededCase';
import { aWholeBot, type WholeBot } from '../doors/wholeBot';

type Way = readonly [string, object, Record<string, string>];

const unseen = 'that you may see';
const seen = 'SEEN-BY-THOSE-INVOLVED';

let bot: WholeBot;
let reference: string;

beforeEach(async () => {
  bot = await aWholeBot({ day: '2026-01-05' });
  reference = referenceOn(await logOnCards(bot.user(people.wardSister)));
  const [verb, data, entries] = recording(reference);
  await forge(people.wardSister, verb, data, { ...entries, evidence: seen });
});
afterEach(() => bot.stop());

const forge = (person: Person, verb: string, data: object, entries: Record<string, string> = {}) =>
  bot.user(person).click(forgedCard(verb, data), verb, entries);

const recording = (id: string): Way => [
  'do',
  { command: 'recordBehaviour', case: id, card: 'x' },
  { kind: 'abuse', happenedOn: '2026-01-02', evidence: 'Forged' },
];

/** Every way a card knows of beginning, doing, opening and listing what stands beside a case. */
const ways = (id: string): readonly Way[] => [
  recording(id),
  ['do', { command: 'giveEqualityAnswers', case: id, card: 'x' }, { sex: 'female' }],
  ['do', { command: 'takeBackEqualityAnswers', case: id, card: 'x' }, {}],
  ['do', { command: 'logContact', case: id, card: 'x' }, { about: 'complaint' }],
  ['form', { command: 'recordBehaviour', case: id }, {}],
  ['form', { command: 'giveEqualityAnswers', case: id }, {}],
  ['ask', { command: 'recordBehaviour', case: id }, {}],
  ['open', { kind: 'restriction', case: id }, {}],
  ['open', { kind: 'equality', case: id }, {}],
];

describe('what stands beside a case (L29, L30)', () => {
  it.each(['stranger', 'investigator', 'chiefExecutive'] as const)(
    'is out of reach of %s, who has no part in the case, whatever card they send, and looks as if it were not there',
    async (name) => {
      for (const [verb, data, entries] of ways(reference)) {
        const answer = textOf((await forge(people[name], verb, data, entries)).card);
        const nowhere = ways('C26-ZZZZZ').find(([way, like]) => way === verb && sameBut(like, data));
        const none = nowhere && textOf((await forge(people[name], ...nowhere)).card);
        expect(answer).toContain(unseen);
        expect(answer.replaceAll(reference, '')).toBe(none?.replaceAll('C26-ZZZZZ', ''));
        expect(answer).not.toContain(seen);
      }
    },
  );

  it('makes nobody involved by what they record: who loses the case loses what stands beside it', async () => {
    const forged = await forge(people.stranger, ...recording(reference));
    expect(textOf(forged.card)).toContain(unseen);
    expect(textOf((await bot.user(people.stranger).say('limits')).cards)).not.toContain(reference);
  });

  it.each([
    ['a nurse', people.namedNurse],
    ['somebody of the Complaints Team', people.complaintsOfficer],
  ])('is not read or written by %s whom the case names', async (_who, named) => {
    bot.setDay('2026-01-07');
    const about = await seedCase(
      bot,
      anAgreedInvestigation().does('nameStaff', { person: named.id, job: 'A job' }),
    );
    const [verb, data, entries] = recording(about);
    const added = await forge(people.leadManager, verb, data, { ...entries, evidence: seen });
    expect(textOf(added.card)).toContain('Recorded.');
    for (const way of ways(about)) {
      const answer = textOf((await forge(named, ...way)).card);
      expect(answer).toContain(unseen);
      expect(answer).not.toContain(seen);
    }
    expect(textOf((await bot.user(named).say('limits')).cards)).not.toContain(about);
  });
});

const sameBut = (one: object, other: object): boolean =>
  JSON.stringify({ ...one, case: '' }) === JSON.stringify({ ...other, case: '' });

describe('a limit on contact', () => {
  it('is read by whom its own record brings in, and by nobody whom the case is about', async () => {
    const { desk, keeps, logs, close } = aDesk();
    await logs('C25-7K4MQ');
    await keeps('restriction', aProposal());
    expect(await desk.record(people.managingDirector, 'restriction', 'C25-7K4MQ')).toBeDefined();
    expect(await desk.record(people.stranger, 'restriction', 'C25-7K4MQ')).toBeUndefined();
    const listedFor = async (person: Person) =>
      (await desk.records(person, 'restriction')).rows.map(({ id }) => id);
    expect(await listedFor(people.managingDirector)).toEqual(['C25-7K4MQ']);
    expect(await listedFor(people.stranger)).toEqual([]);
    close();
  });
});

describe('a new concern', () => {
  it.each(['form', 'ask'])(
    'begun by a forged “%s” says nothing of a reference and takes none from it',
    async (verb) => {
      const shown = async (id: string) =>
        textOf((await forge(people.stranger, verb, { command: 'logConcern', case: id })).card);
      expect(await shown(reference)).not.toContain(reference);
      expect((await shown(reference)).length).toBe((await shown('C26-ZZZZZ')).length);
      expect(await bot.eventsOf('C26-ZZZZZ')).toEqual([]);
    },
  );
});
