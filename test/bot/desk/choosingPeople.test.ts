import { peopleToOffer } from '../../../dialogs/cases/people';
import { caseCommands } from '../../../policy/machine/caseSections';
import { emptyRegisters } from '../../../policy/machine/registers';
import { localDirectory } from '../../../storage/localDirectory';
import type { Card } from '../../doors/cardActions';
import { doOn, formOn, logOnCards, referenceOn, textOf, triageInputs } from '../../doors/jobs';
import { people } from '../../doors/people';
import type { TeamsUser } from '../../doors/teamsUser';
import { aWholeBot, type WholeBot } from '../../doors/wholeBot';

let bot: WholeBot;

beforeEach(async () => {
  bot = await aWholeBot({ day: '2026-01-05' });
});
afterEach(() => bot.stop());

/** The titles on the list of one person field, in their order. */
function listed(card: Card, name: string): readonly string[] {
  const found = (card.body as { id?: string; choices?: { title: string }[] }[]).find(({ id }) => id === name);
  return (found?.choices ?? []).map(({ title }) => title);
}

const allocation = {
  involved: 'false',
  hours: '10',
  lineManager: people.seniorManager.id,
  support: 'The Complaints Team',
};

async function toAllocate(): Promise<string> {
  const reference = referenceOn(await logOnCards(bot.user(people.wardSister)));
  await doOn(bot.user(people.complaintsOfficer), reference, 'Triage', triageInputs('closerLook'));
  return reference;
}

const form = (lead: TeamsUser, reference: string): Promise<Card> =>
  formOn(lead, reference, 'Choose an investigator');

describe('choosing an investigator', () => {
  it('shows training, load and absence beside each name, whoever is there first (R8.19a, R8.19b)', async () => {
    const card = await form(bot.user(people.leadManager), await toAllocate());
    expect(listed(card, 'investigator')).toEqual([
      'Sample investigator, Community North · trained, 0 open cases',
      'Sample investigator, Crisis · trained, 0 open cases · out of office',
    ]);
    expect(listed(card, 'lineManager')).toEqual([
      expect.stringContaining('Sample senior manager'),
      expect.stringContaining('Sample managing director'),
    ]);
  });

  it('lists twenty at most, whoever is chosen already first', async () => {
    const many = Array.from({ length: 25 }, (_, at) => {
      const person = { ...people.investigator, id: `${at}`, roles: [...people.investigator.roles] };
      return [person.id, person] as const;
    });
    const directory = localDirectory({ tenantId: 'sample', people: Object.fromEntries(many) });
    const { fields } = caseCommands.find(({ name }) => name === 'allocate') ?? { fields: {} };
    const offered = await peopleToOffer(
      { directory, picker: false },
      fields,
      { investigator: '24' },
      { registers: emptyRegisters },
    );
    const ids = offered.investigator?.map(({ id }) => id) ?? [];
    expect([ids.length, ids.includes('24'), ids.includes('23')]).toEqual([20, true, false]);
  });

  it('takes a typed name of somebody who is not on the list', async () => {
    const reference = await toAllocate();
    const lead = bot.user(people.leadManager);
    const done = await lead.click(await form(lead, reference), 'do', {
      ...allocation,
      investigator: people.investigator.id,
      'investigator.typed': 'sample nurse',
      override: 'Nobody else knows the ward.',
    });

    expect(textOf(done.card)).toContain('They have been asked');
    const [asked] = (await bot.eventsOf(reference)).slice(-1);
    expect(asked?.event).toMatchObject({
      type: 'investigatorAsked',
      invitation: { investigator: people.namedNurse.id, doubts: ['untrained'] },
    });
  });

  it.each([
    ['nobody here', 'I do not find anybody of that name'],
    ['sample investigator', 'More than one person fits'],
  ])('asks again for “%s”, and keeps the other answers', async (typed, sentence) => {
    const reference = await toAllocate();
    const lead = bot.user(people.leadManager);
    const again = await lead.click(await form(lead, reference), 'do', {
      ...allocation,
      'investigator.typed': typed,
    });

    expect(textOf(again.card)).toContain(sentence);
    expect(textOf(again.card)).toContain(`You typed: ${typed}`);
    expect(textOf(again.card)).toContain('The Complaints Team');
  });
});
