import { remindPeople } from '../../../bot/delivery/digest';
import type { ReminderErrand } from '../../../bot/delivery/sameClock';
import { aCase } from '../../doors/aCase';
import { aDelivery } from '../../doors/aDelivery';
import { people } from '../../doors/people';
import { planOf } from '../../doors/reminding';

const person = people.palsOfficer;
const theCase = aCase().on('2026-01-06').as(person);
const plan = planOf(theCase);
const [reminder] = plan;

/** The same reminder on a case of its own for each number. */
const errandOn = (number: number): ReminderErrand => {
  const { clock, key } = reminder!;
  const message = {
    to: { person: person.id },
    say: 'x',
    paragraph: '3.8',
    by: '',
    reminder: { key, clock: clock.name, due: clock.due },
  };
  const stream = { kind: 'case', id: `C26-0000${number}` };
  const duty = { stream, id: '1', message, attempts: 1, fence: 1 };
  return { duty, to: [{ person }], live: { duty, reminder: reminder!, plan, state: theCase.state } };
};

let bot: ReturnType<typeof aDelivery>;
beforeEach(() => {
  bot = aDelivery();
  bot.clock.now = '2026-01-06T09:00:00.000Z';
});
afterEach(() => bot.close());

const bring = (...numbers: readonly number[]) => remindPeople(bot.world, numbers.map(errandOn));
const said = () => bot.arrived.map(({ reply }) => reply.summary);

describe('reminders for one person', () => {
  it('are one card once there are more than three, and it takes the place of those before it', async () => {
    await bring(1, 2, 3);
    expect(said()).toHaveLength(3);
    const before = bot.arrived.map(({ activity }) => activity);
    await bring(4);
    expect(said().at(-1)).toBe('My day: 4 reminders.');
    expect(bot.takenBack).toEqual(before);
  });

  it('stay where they are while the one card for all of them has not arrived', async () => {
    await bring(1, 2, 3);
    const before = bot.arrived.map(({ activity }) => activity);
    bot.outcomes.set('palsOfficer', { is: 'later', why: '429' });
    await bring(4);
    expect(bot.takenBack).toEqual([]);
    bot.outcomes.delete('palsOfficer');
    await bring(4);
    expect(said().at(-1)).toBe('My day: 4 reminders.');
    expect(bot.takenBack).toEqual(before);
  });

  it('that they have had already are neither said again nor taken back', async () => {
    await bring(1, 2, 3);
    await bring(1, 2);
    expect(said()).toHaveLength(3);
    expect(bot.takenBack).toEqual([]);
  });

  it('wait while another process brings them theirs', async () => {
    const round = await bot.world.deliveries.join(person.id);
    const errand = errandOn(1);
    const outcomesFor = await remindPeople(bot.world, [errand]);
    expect(said()).toEqual([]);
    expect(outcomesFor(errand)).toMatchObject([{ is: 'waiting' }]);
    if ('leave' in round) await round.leave();
    await bring(1);
    expect(said()).toHaveLength(1);
  });

  it.each([1, 4])('say whom they are for where that is somebody else: %s of them', async (count) => {
    const errands = [1, 2, 3, 4].slice(0, count).map(errandOn);
    const to = [{ person, forWhom: 'the Lead Manager' }];
    await remindPeople(
      bot.world,
      errands.map((errand) => ({ ...errand, to })),
    );
    expect(bot.sentTo('For the Lead Manager')).toEqual(['palsOfficer']);
  });

  it('are brought later, all lines of one clock, where they did not arrive', async () => {
    const [first, second] = [errandOn(1), errandOn(1)];
    const failure = { is: 'later', why: '429' } as const;
    bot.outcomes.set('palsOfficer', failure);
    const outcomesFor = await remindPeople(bot.world, [first, second]);
    expect([outcomesFor(first), outcomesFor(second)]).toEqual([[failure], [failure]]);
  });

  it('are brought later after a fault, which holds up nobody else’s', async () => {
    const [theirs, others] = [errandOn(1), { ...errandOn(2), to: [{ person: people.leadManager }] }];
    const contextFor = async (id: string) => {
      if (id === person.id) throw new Error('Not now.');
      return bot.world.contextFor(id);
    };
    const outcomesFor = await remindPeople({ ...bot.world, contextFor }, [theirs, others]);
    expect(outcomesFor(theirs)).toMatchObject([{ is: 'later' }]);
    expect(outcomesFor(others)).toMatchObject([{ is: 'sent' }]);
  });
});
